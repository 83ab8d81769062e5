import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EFS access points set the user of their clients',
    ja: 'EFS アクセスポイントがユーザー ID を強制している',
  },
  why: {
    en: 'Otherwise each client says itself who it is, root included.',
    ja: '強制しないと、クライアントは root を含む任意のユーザーを名乗れます。',
  },
  mend: {
    en: 'Access points cannot be changed: make one with a POSIX user and let clients use it.',
    ja: 'アクセスポイントは変更できません。POSIX ユーザーを指定したものを作成し、クライアントを切り替えます。',
  },
  fix: {
    en: 'Set the user of EFS access points in {account} ({count})',
    ja: '{account} の EFS アクセスポイントのユーザー強制（{count} 件）',
  },
  reasons: {
    'no-user': { en: 'It sets no POSIX user.', ja: 'POSIX ユーザーが指定されていません。' },
  },
};
