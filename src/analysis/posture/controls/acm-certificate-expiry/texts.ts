import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ACM certificates are renewed in time', ja: 'ACM 証明書が期限前に更新されている' },
  why: {
    en: 'An expired certificate stops the service it stands for, at a moment nobody chose.',
    ja: '証明書の期限が切れると、突然サービスに接続できなくなります。',
  },
  mend: {
    en: 'For certificates of ACM look at “Renewal status” and at the DNS record that proves the domain; import a new one under the same ARN where it was imported; delete it when nothing uses it.',
    ja: 'ACM が発行した証明書は「更新ステータス」と検証用の DNS レコードを確認します。インポートした証明書は同じ ARN に新しい証明書を再インポートします。使用されていなければ削除します。',
  },
  fix: { en: 'Renew certificates in {account} ({count})', ja: '{account} の証明書の更新（{count} 件）' },
  reasons: {
    'expires-soon': {
      en: 'It is valid until {until}; {days} days before that it must be renewed.',
      ja: '有効期限は {until} です。その {days} 日前までに更新する必要があります。',
    },
    expired: { en: 'It has been expired since {until}.', ja: '{until} に期限が切れています。' },
    'not-valid': {
      en: 'It was not issued, was revoked, or failed: it serves nowhere.',
      ja: '発行されていないか、失効または検証に失敗した証明書です。',
    },
    'end-not-seen': { en: 'Until when it is valid was not seen.', ja: '有効期限を確認できませんでした。' },
  },
};
