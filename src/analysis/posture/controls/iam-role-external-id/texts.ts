import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Roles for outside accounts ask for an external id',
    ja: '組織外のアカウント向けロールに外部 ID が設定されている',
  },
  why: {
    en: 'A vendor works for many customers: without an external id, one of them can make it act on your account.',
    ja: 'ベンダーは多くの顧客のために動作します。外部 ID がないと、別の顧客がベンダー経由で自社のアカウントを操作できます。',
  },
  mend: {
    en: 'Agree on an external id with the other side and demand it in the trust policy: StringEquals on sts:ExternalId. Remove the trust if nobody knows the account.',
    ja: '相手先と外部 ID を取り決め、信頼ポリシーの条件（sts:ExternalId の StringEquals）に加えます。相手先のアカウントを誰も知らない場合は、信頼を削除してください。',
  },
  fix: {
    en: 'Ask for external ids in roles of {account} ({count})',
    ja: '{account} の組織外向けロールへの外部 ID の設定（{count} 件）',
  },
  reasons: {
    'no-external-id': {
      en: 'Accounts outside the organization may take on the role without an external id: {accounts}.',
      ja: '組織外のアカウントが外部 ID なしでロールを引き受けられます: {accounts}',
    },
  },
};
