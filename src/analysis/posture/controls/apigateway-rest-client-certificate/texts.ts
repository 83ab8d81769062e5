import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'REST API stages show the backend a client certificate',
    ja: 'REST API のステージがバックエンドにクライアント証明書を提示する',
  },
  why: {
    en: 'Without it the backend cannot tell the gateway from anybody else who found its address.',
    ja: '提示しないと、バックエンドはアクセス元が API Gateway なのか、アドレスを知った第三者なのかを区別できません。',
  },
  mend: {
    en: 'In the API Gateway console generate a client certificate, choose it at the stage, and let the backend ask for it.',
    ja: 'API Gateway コンソールでクライアント証明書を生成してステージに設定し、バックエンド側で検証します。',
  },
  fix: {
    en: 'Show client certificates to backends in {account} ({count})',
    ja: '{account} の REST API におけるクライアント証明書の設定（{count} 件）',
  },
  reasons: {
    'no-certificate': { en: 'It has no client certificate.', ja: 'クライアント証明書が設定されていません。' },
  },
};
