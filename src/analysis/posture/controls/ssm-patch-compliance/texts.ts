import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Managed nodes have the patches of their baseline', ja: 'マネージドノードにパッチが適用されている' },
  why: { en: 'A missing patch is a published way in.', ja: '未適用のパッチは、公開された侵入経路になります。' },
  mend: {
    en: 'In Systems Manager “Patch Manager”, look at the node’s missing patches and run “Patch now” or its maintenance window; reboot where it is asked for.',
    ja: 'Systems Manager の「Patch Manager」で不足しているパッチを確認し、「今すぐパッチ適用」またはメンテナンスウィンドウで適用します。必要に応じて再起動します。',
  },
  fix: {
    en: 'Patch managed nodes in {account} ({count})',
    ja: '{account} のマネージドノードへのパッチ適用（{count} 件）',
  },
  reasons: {
    'non-compliant': { en: '{count} of its items are not compliant.', ja: '{count} 項目が非準拠です。' },
    'other-type': {
      en: 'The summary is about another sort of compliance.',
      ja: '別の種類のコンプライアンスの要約です。',
    },
  },
};
