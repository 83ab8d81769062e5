import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Secrets were rotated in the last 90 days',
    ja: 'シークレットが過去 90 日以内にローテーションされている',
  },
  why: {
    en: 'The longer a secret lives, the more copies of it lie about.',
    ja: 'シークレットは長く使うほど、漏えいの機会が増えます。',
  },
  mend: {
    en: 'Rotate the secret now and set up automatic rotation.',
    ja: 'シークレットをローテーションし、自動ローテーションを設定します。',
  },
  fix: {
    en: 'Rotate old secrets in {account} ({count})',
    ja: '{account} の古いシークレットのローテーション（{count} 件）',
  },
  reasons: {
    'too-old': {
      en: 'Its value is from {since}; {days} days are allowed.',
      ja: '値は {since} のものです。許容期間は {days} 日です。',
    },
    deleted: { en: 'The secret is about to be deleted.', ja: '削除予定のシークレットです。' },
    replica: {
      en: 'It is a replica: its primary secret is judged.',
      ja: 'レプリカです。プライマリのシークレットで判定します。',
    },
  },
};
