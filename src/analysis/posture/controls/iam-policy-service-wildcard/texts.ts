import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Customer managed policies give no whole services',
    ja: 'カスタマー管理ポリシーがサービス全体のアクションを許可していない',
  },
  why: {
    en: 'service:* holds more than anybody meant, and grows with every action that AWS adds.',
    ja: '「service:*」には意図しない権限が含まれ、AWS がアクションを追加するたびに広がります。',
  },
  mend: {
    en: 'Replace the wildcard with the actions that are used; Access Analyzer writes such a policy from CloudTrail.',
    ja: 'ワイルドカードを実際に使うアクションに置き換えます。Access Analyzer は CloudTrail の記録からポリシーを生成できます。',
  },
  fix: {
    en: 'Name actions instead of whole services in {account} ({count})',
    ja: '{account} のサービス全体を許可するポリシーの縮小（{count} 件）',
  },
  reasons: {
    wide: { en: 'It allows {actions}.', ja: '{actions} を許可しています。' },
    boundary: {
      en: 'It is used as a permissions boundary only, which gives nothing by itself.',
      ja: 'アクセス許可の境界としてのみ使われており、それ自体は権限を与えません。',
    },
  },
};
