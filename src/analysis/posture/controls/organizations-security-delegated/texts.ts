import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Security services are run from a delegated account', ja: 'セキュリティサービスの管理が委任されている' },
  why: {
    en: 'Service control policies do not hold in the management account: whoever works there daily risks the whole organization.',
    ja: '管理アカウントにはサービスコントロールポリシーが効きません。日常業務に使うほど、組織全体が危険にさらされます。',
  },
  mend: {
    en: 'Register the security account as delegated administrator of each service, in the service’s own settings, and do the daily work there.',
    ja: '各サービスの設定でセキュリティ用アカウントを委任管理者に登録し、日常業務はそのアカウントで行います。',
  },
  fix: { en: 'Delegate security services from {account}', ja: '{account} からのセキュリティサービスの管理委任' },
  reasons: {
    'no-organization': { en: 'The account belongs to no organization.', ja: 'アカウントは組織に所属していません。' },
    member: { en: 'Only the management account decides on this.', ja: '管理アカウントでのみ判定します。' },
    kept: {
      en: 'Enabled for the organization without a delegated administrator: {services}.',
      ja: '組織で有効なのに委任管理者がいないサービスがあります: {services}',
    },
  },
};
