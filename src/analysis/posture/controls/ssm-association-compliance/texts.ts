import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Associations of managed nodes succeed', ja: 'マネージドノードの関連付けが成功している' },
  why: {
    en: 'An association that fails means that the state somebody wanted is not there.',
    ja: '関連付けが失敗していると、意図した設定が適用されていません。',
  },
  mend: {
    en: 'In Systems Manager “State Manager”, open the association’s execution history, mend the cause and apply it again.',
    ja: 'Systems Manager の「ステートマネージャー」で関連付けの実行履歴から原因を確認し、修正して再適用します。',
  },
  fix: { en: 'Mend associations in {account} ({count})', ja: '{account} の関連付けの修正（{count} 件）' },
  reasons: {
    'non-compliant': { en: '{count} of its items are not compliant.', ja: '{count} 項目が非準拠です。' },
    'other-type': {
      en: 'The summary is about another sort of compliance.',
      ja: '別の種類のコンプライアンスの要約です。',
    },
  },
};
