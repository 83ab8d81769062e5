import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'EKS clusters write audit logs', ja: 'EKS クラスターの監査ログが有効になっている' },
  why: {
    en: 'Without audit logs nobody can say who asked the API server for secrets, pods or rights.',
    ja: '監査ログがないと、誰が API サーバーにシークレットやポッド、権限を要求したかを確認できません。',
  },
  mend: {
    en: 'In the EKS console under “Observability”, “Manage logging” turn on “Audit”.',
    ja: 'EKS コンソールの「オブザーバビリティ」→「ログ記録の管理」で「監査」を有効にします。',
  },
  fix: {
    en: 'Turn on audit logs of EKS clusters in {account} ({count})',
    ja: '{account} の EKS 監査ログの有効化（{count} 件）',
  },
  reasons: {
    'not-audited': { en: 'Audit logs are off.', ja: '監査ログが無効です。' },
  },
};
