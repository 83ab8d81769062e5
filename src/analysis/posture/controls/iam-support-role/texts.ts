import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Somebody may open cases with AWS Support', ja: 'AWS サポートに連絡できるロールがある' },
  why: {
    en: 'In an incident minutes count: without a role for it, only root can ask AWS for help.',
    ja: 'インシデント時は一刻を争います。専用のロールがないと、ルートユーザー以外は AWS に支援を求められません。',
  },
  mend: {
    en: 'Create a role that the people on call may take on, and attach AWSSupportAccess to it.',
    ja: '当番者が引き受けられるロールを作成し、AWSSupportAccess をアタッチします。',
  },
  fix: { en: 'Create a support role in {account}', ja: '{account} の AWS サポート用ロールの作成' },
  reasons: {
    nobody: {
      en: 'No role, group or user has AWSSupportAccess.',
      ja: 'AWSSupportAccess がアタッチされたロール、グループ、ユーザーがありません。',
    },
  },
};
