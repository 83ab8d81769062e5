import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Security Hub is on', ja: 'Security Hub が有効になっている' },
  why: {
    en: 'Security Hub gathers what GuardDuty, Inspector and others find in the region: where it is off, their findings lie in places nobody opens.',
    ja: 'Security Hub は GuardDuty や Inspector などの検出結果を集約します。無効なリージョンの検出結果は見落とされます。',
  },
  mend: {
    en: 'Turn Security Hub on from its delegated administrator by central configuration, for all accounts and regions.',
    ja: '委任管理者の Security Hub の中央設定で、全アカウント、全リージョンを有効にします。',
  },
  fix: {
    en: 'Turn on Security Hub in {account} ({count} regions)',
    ja: '{account} の Security Hub を有効化（{count} リージョン）',
  },
  reasons: {
    off: {
      en: 'The account is not subscribed to Security Hub in this region.',
      ja: 'このリージョンで Security Hub が有効になっていません。',
    },
    'not-seen': { en: 'The hub was not fully told.', ja: 'Hub の情報を完全には確認できませんでした。' },
  },
};
