import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Service control policies are in use', ja: 'サービスコントロールポリシーが有効になっている' },
  why: {
    en: 'Without service control policies an administrator of a member account can switch off everything that protects it.',
    ja: 'サービスコントロールポリシーがないと、メンバーアカウントの管理者は保護の仕組みをすべて無効にできます。',
  },
  mend: {
    en: 'In the Organizations console choose “Policies”, “Service control policies”, and enable them; begin with policies that protect logs and detection.',
    ja: 'Organizations コンソールの「ポリシー」で「サービスコントロールポリシー」を有効にし、ログと検知を守るポリシーから始めます。',
  },
  fix: {
    en: 'Enable service control policies from {account}',
    ja: '{account} でのサービスコントロールポリシーの有効化',
  },
  reasons: {
    'no-organization': { en: 'The account belongs to no organization.', ja: 'アカウントは組織に所属していません。' },
    member: { en: 'Only the management account decides on this.', ja: '管理アカウントでのみ判定します。' },
    off: {
      en: 'Service control policies are not enabled in the root.',
      ja: 'ルートでサービスコントロールポリシーが有効になっていません。',
    },
    'billing-only': {
      en: 'The organization has consolidated billing only, without policies.',
      ja: '組織の機能が一括請求のみで、ポリシーを使えません。',
    },
  },
};
