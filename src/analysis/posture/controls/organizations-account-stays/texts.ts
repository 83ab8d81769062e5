import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Member accounts cannot leave the organization', ja: 'メンバーアカウントが組織から離脱できない' },
  why: {
    en: 'Whoever takes over an account first takes it out of the organization, and with it out of every guard and log.',
    ja: 'アカウントを乗っ取った者は、まず組織から離脱させ、統制とログの対象から外します。',
  },
  mend: {
    en: 'Attach a service control policy that denies organizations:LeaveOrganization to the root.',
    ja: 'organizations:LeaveOrganization を拒否するサービスコントロールポリシーをルートにアタッチします。',
  },
  fix: { en: 'Keep {account} in the organization', ja: '{account} の組織離脱の禁止' },
  reasons: {
    'no-organization': { en: 'The account belongs to no organization.', ja: 'アカウントは組織に所属していません。' },
    management: {
      en: 'Service control policies do not hold for the management account, which cannot leave.',
      ja: '管理アカウントにはサービスコントロールポリシーが適用されず、離脱もできません。',
    },
    'no-policies': {
      en: 'Service control policies are not enabled, so nothing denies it.',
      ja: 'サービスコントロールポリシーが有効になっておらず、離脱を禁止できません。',
    },
    'may-leave': {
      en: 'No service control policy above the account denies {action}.',
      ja: 'アカウントに適用されるサービスコントロールポリシーのいずれも、{action} を拒否していません。',
    },
  },
};
