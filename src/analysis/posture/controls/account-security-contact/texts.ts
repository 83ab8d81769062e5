import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'AWS knows whom to tell about security', ja: 'アカウントにセキュリティ連絡先が登録されている' },
  why: {
    en: 'When AWS sees abuse or a leaked key it writes to the security contact; without one the mail goes to root’s address, which nobody reads.',
    ja: 'AWS は不正利用や漏えいしたキーを見つけるとセキュリティ連絡先に知らせます。未登録だと、誰も読まないルートのメールアドレスにしか届きません。',
  },
  mend: {
    en: 'In the console choose the account’s name, “Account”, “Alternate contacts”, “Security”, and enter an address that a team reads. The management account can do it for all members.',
    ja: 'コンソールのアカウント名から「アカウント」を開き、「代替の連絡先」の「セキュリティ」に、チームで読んでいるアドレスを登録します。管理アカウントからは全メンバーアカウントを設定できます。',
  },
  fix: { en: 'Name a security contact for {account}', ja: '{account} のセキュリティ連絡先の登録' },
  reasons: {
    none: { en: 'No security contact is set.', ja: 'セキュリティ連絡先が登録されていません。' },
  },
};
