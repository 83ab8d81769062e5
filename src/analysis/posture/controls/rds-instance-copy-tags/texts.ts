import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS snapshots take the tags of their database',
    ja: 'RDS データベースのタグがスナップショットにコピーされる',
  },
  why: {
    en: "A snapshot without its database's tags has no owner, and policies by tag do not reach it.",
    ja: 'タグのないスナップショットは所有者が分からず、タグに基づくアクセス制御も適用されません。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose “Copy tags to snapshots”.',
    ja: 'RDS コンソールでインスタンスを変更し、「スナップショットにタグをコピー」を選びます。',
  },
  fix: {
    en: 'Copy tags of databases to snapshots in {account} ({count})',
    ja: '{account} のデータベースのタグコピーの有効化（{count} 件）',
  },
  reasons: {
    'tags-lost': { en: 'Its tags are not copied to snapshots.', ja: 'タグがスナップショットにコピーされません。' },
    'in-cluster': {
      en: 'It belongs to a cluster, which decides this for its instances.',
      ja: 'クラスターに属しており、この設定はクラスター側で決まります。',
    },
  },
};
