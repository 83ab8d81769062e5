import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Snapshots of RDS clusters take their tags',
    ja: 'RDS クラスターのタグがスナップショットにコピーされる',
  },
  why: {
    en: "A snapshot without its cluster's tags has no owner, and policies by tag do not reach it.",
    ja: 'タグのないスナップショットは所有者が分からず、タグに基づくアクセス制御も適用されません。',
  },
  mend: {
    en: 'Modify the cluster in its console and choose “Copy tags to snapshots”.',
    ja: '各サービスのコンソールでクラスターを変更し、「スナップショットにタグをコピー」を選びます。',
  },
  fix: {
    en: 'Copy tags of RDS clusters to snapshots in {account} ({count})',
    ja: '{account} の RDS クラスターのタグコピーの有効化（{count} 件）',
  },
  reasons: {
    'tags-lost': { en: 'Its tags are not copied to snapshots.', ja: 'タグがスナップショットにコピーされません。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
