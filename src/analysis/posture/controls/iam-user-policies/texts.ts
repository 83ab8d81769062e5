import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Users get their rights from groups, not from policies of their own',
    ja: 'IAM ユーザーに直接ポリシーが付与されていない',
  },
  why: {
    en: 'Rights given to single users are forgotten when people change teams, and nobody reviews them.',
    ja: 'ユーザー個別の権限は、異動時に忘れられ、誰にも見直されません。',
  },
  mend: {
    en: 'Attach the policy to a group, add the user to it, then remove the policy from the user’s “Permissions”.',
    ja: 'ポリシーをグループにアタッチしてユーザーを追加し、ユーザーの「許可」タブからポリシーを外します。',
  },
  fix: {
    en: 'Move users’ own policies to groups in {account} ({count})',
    ja: '{account} の IAM ユーザー個別ポリシーのグループへの移行（{count} 件）',
  },
  reasons: {
    'own-policies': {
      en: 'The user has {count} policies of its own: {policies}.',
      ja: 'ユーザーに直接付与されたポリシーが {count} 件あります: {policies}',
    },
  },
};
