import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'No X.509 signing certificate is active',
    ja: '有効な X.509 署名証明書がない',
  },
  why: {
    en: 'Signing certificates are a forgotten way to sign calls of a few old tools. They never expire by themselves and nothing records their use.',
    ja: '署名証明書は、一部の古いツールのための忘れられがちな認証方式です。自動的には失効せず、使用状況も記録されません。',
  },
  mend: {
    en: 'List and deactivate it: `aws iam list-signing-certificates --user-name <user>`, `aws iam update-signing-certificate --user-name <user> --certificate-id <id> --status Inactive`; delete it when nothing breaks.',
    ja: '`aws iam list-signing-certificates --user-name <ユーザー>` で確認し、`aws iam update-signing-certificate --user-name <ユーザー> --certificate-id <ID> --status Inactive` で無効化します。問題がなければ削除してください。',
  },
  reasons: {
    'none-active': {
      en: 'The user has no active signing certificate.',
      ja: '有効な署名証明書はありません。',
    },
    active: {
      en: 'The user has {certificates} active signing certificate(s).',
      ja: '有効な署名証明書が {certificates} 個あります。',
    },
    'certificates-unknown': {
      en: 'Whether the user has signing certificates was not seen.',
      ja: '署名証明書の有無を確認できませんでした。',
    },
  },
};
