import type { Localized } from '#kernel';

/** A view that comes with the program. */
export interface DefaultView {
  readonly id: string;
  readonly name: Localized;
  readonly filter: string;
  readonly sort: string;
}

const ACTIVE = 'state=open,not-looked-at';

/** What daily work begins with. */
export const DEFAULT_VIEWS: readonly DefaultView[] = [
  { id: 'mine', name: { en: 'Mine', ja: '自分の作業' }, filter: `assignee=@me&${ACTIVE}`, sort: 'due' },
  { id: 'overdue', name: { en: 'Overdue', ja: '期限超過' }, filter: `due<=now&${ACTIVE}`, sort: 'due' },
  {
    id: 'untriaged-critical',
    name: { en: 'Untriaged critical', ja: '未トリアージの緊急' },
    filter: `severity=critical&stage=new&${ACTIVE}`,
    sort: 'due',
  },
  { id: 'waiting', name: { en: 'Waiting', ja: '待ち' }, filter: `stage=waiting&${ACTIVE}`, sort: 'due' },
  { id: 'with-sre', name: { en: 'With SRE', ja: 'SRE 対応中' }, filter: `side=sre&${ACTIVE}`, sort: 'due' },
  {
    id: 'mended',
    name: { en: 'Said to be mended', ja: '修正報告済み' },
    filter: `stage=mended&${ACTIVE}`,
    sort: 'due',
  },
  { id: 'no-owner', name: { en: 'No owner', ja: '担当なし' }, filter: `owner=@default&${ACTIVE}`, sort: 'due' },
  {
    id: 'changed-this-week',
    name: { en: 'Changed this week', ja: '今週の変化' },
    filter: 'changed>=now-7d',
    sort: 'changed',
  },
  {
    id: 'excepted',
    name: { en: 'Hidden by an exception', ja: '例外により抑制中' },
    filter: 'exception:exception/&state=suppressed',
    sort: 'due',
  },
];
