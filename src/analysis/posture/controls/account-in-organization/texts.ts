import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'The account belongs to the organization', ja: 'アカウントが組織に所属している' },
  why: {
    en: 'An account that stands alone is under no service control policy, no central log and nobody’s eyes.',
    ja: '単独のアカウントには、サービスコントロールポリシーも一元的なログも監視も及びません。',
  },
  mend: {
    en: 'Invite the account from the management account, accept the invitation as its administrator, and move it into a unit.',
    ja: '管理アカウントから招待し、対象アカウントの管理者が承諾してから、適切な OU に移動します。',
  },
  fix: { en: 'Bring {account} into the organization', ja: '{account} の組織への参加' },
  reasons: {
    alone: {
      en: 'The account is in no organization that was seen.',
      ja: 'アカウントは、確認できた組織のいずれにも所属していません。',
    },
  },
};
