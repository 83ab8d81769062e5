import { type Fix, steps } from './definition.ts';

export const secureRoot: Fix = {
  id: 'secure-root',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Secure the root user of {account} ({count})',
    ja: '{account} のルートユーザーの保護（{count} 件）',
  },
  steps: {
    en: steps(
      'If root was used lately, find out who did it and why: look for `userIdentity.type = Root` in CloudTrail.',
      'Move what uses the root access keys to a role, then sign in as root and delete the keys.',
      'Register two MFA devices for root, at least one of them a hardware key, and keep them apart.',
      'For member accounts: remove the root credentials altogether with central root access management.',
    ),
    ja: steps(
      '最近ルートが使われている場合は、誰が何のために使ったかを確認します（CloudTrail で `userIdentity.type = Root` を検索）。',
      'ルートのアクセスキーを使っている処理をロールに移し、ルートでサインインしてキーを削除します。',
      'ルートに MFA デバイスを 2 つ登録し（少なくとも 1 つはハードウェアキー）、別々に保管します。',
      'メンバーアカウントの場合は、ルートアクセスの一元管理でルートの認証情報そのものを削除します。',
    ),
  },
  effect: {
    en: 'Nobody can take over the whole account with one stolen secret: no policy limits what root may do.',
    ja: 'ひとつの秘密情報の漏えいでアカウント全体を奪われることがなくなります。ルートの権限はポリシーでは制限できません。',
  },
};
