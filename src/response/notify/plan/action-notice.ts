import { FIXES } from '#findings';
import { fillTemplate, type Instant, type Localized, severityOfRank } from '#kernel';
import type { Row } from '#platform/store';
import type { Fact, Notice } from '../notice.ts';
import { MESSAGE_TEXTS } from '../texts.ts';
import type { Decision } from './decide.ts';
import type { ActionTally } from './tally.ts';

/** Words for a fix; for one that is not in the catalogue the importer of its source knows them. */
export interface FixTexts {
  readonly title: Localized;
  readonly steps?: Localized;
}

export interface NoticeContext {
  readonly at: Instant;
  accountName(accountId: string): string;
  /** Texts of fixes that are not in our own catalogue. */
  fixTexts?(fix: string): FixTexts | undefined;
}

/** Marks what a drill made. */
export const DRILL_SOURCE = 'drill';

/** A decision on an action as a notice. */
export function actionNotice(
  decision: Decision,
  action: Row<'action'>,
  tally: Pick<ActionTally, 'ownerBefore' | 'examples' | 'sources'>,
  context: NoticeContext,
): Notice {
  const { kind, key, before, after } = decision;
  const isDone = kind === 'action-done';
  const severity = severityOfRank(isDone ? before.severity : after.severity);
  const texts = textsOf(action, isDone ? before.active : after.active, context);
  const facts: Fact[] = [
    { name: 'severity', value: severity },
    ...(kind === 'action-worse' ? [{ name: 'severityBefore', value: severityOfRank(before.severity) } as const] : []),
    { name: 'owner', value: action.owner },
    ...(kind === 'action-owner-changed' ? [{ name: 'ownerBefore', value: tally.ownerBefore } as const] : []),
    ...(isDone ? [] : [{ name: 'due', value: after.due } as const]),
    ...(before.active > 0 && after.active > 0 && after.due !== before.due
      ? [{ name: 'dueBefore', value: before.due } as const]
      : []),
    { name: 'account', value: accountText(action.account_id, context) },
    ...(action.place === action.account_id ? [] : [{ name: 'place', value: action.place } as const]),
    { name: 'findings', value: String(isDone ? before.active : after.active) },
    { name: 'source', value: [...tally.sources].toSorted().join(', ') },
  ];
  return {
    kind,
    key,
    subject: { kind: 'action', id: action.id },
    severity,
    owner: action.owner,
    accountId: action.account_id,
    sources: [...tally.sources].toSorted(),
    title: texts.title,
    facts: facts.filter(({ value }) => value !== ''),
    ...(isDone || texts.steps === undefined ? {} : { steps: texts.steps }),
    ...(isDone ? {} : { examples: { names: tally.examples.map(({ name }) => name), total: after.active } }),
    at: context.at,
    ...(tally.sources.has(DRILL_SOURCE) ? { isDrill: true } : {}),
  };
}

/** Name and id of an account, or the id alone. */
export function accountText(accountId: string, { accountName }: Pick<NoticeContext, 'accountName'>): string {
  const name = accountName(accountId);
  return name === accountId || name === '' ? accountId : `${name} (${accountId})`;
}

function textsOf(action: Row<'action'>, count: number, context: NoticeContext): FixTexts {
  const params = { count, account: context.accountName(action.account_id), place: action.place, fix: action.fix };
  const known = FIXES.find((fix) => fix.id === action.fix) ?? context.fixTexts?.(action.fix);
  const title = known?.title ?? MESSAGE_TEXTS.actionTitle;
  return {
    title: { en: fillTemplate(title.en, params), ja: fillTemplate(title.ja, params) },
    ...(known?.steps === undefined ? {} : { steps: known.steps }),
  };
}
