import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Nobody has AWSCloudShellFullAccess', ja: 'AWSCloudShellFullAccess が誰にも付与されていない' },
  why: {
    en: 'CloudShell moves files in and out of the account past every other guard, with sudo and the internet at hand.',
    ja: 'CloudShell は sudo とインターネット接続を備え、ほかの統制を通らずにファイルを持ち出せます。',
  },
  mend: {
    en: 'Detach the policy; give a narrower one without file upload and download to those who need CloudShell.',
    ja: 'ポリシーをデタッチし、CloudShell が必要な人には、ファイルのアップロードとダウンロードを除いた限定的なポリシーを付与します。',
  },
  fix: { en: 'Detach AWSCloudShellFullAccess in {account}', ja: '{account} の AWSCloudShellFullAccess のデタッチ' },
  reasons: {
    held: {
      en: '{count} identities have it, {names} among them.',
      ja: '{names} など {count} 個の ID に付与されています。',
    },
  },
};
