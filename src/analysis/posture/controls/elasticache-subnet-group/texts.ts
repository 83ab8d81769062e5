import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Caches lie in a subnet group of their own',
    ja: 'ElastiCache がデフォルト以外のサブネットグループにある',
  },
  why: {
    en: 'The default group takes the subnets of the default VPC, which are public.',
    ja: 'デフォルトのグループは、パブリックなデフォルト VPC のサブネットを使います。',
  },
  mend: {
    en: 'The subnet group cannot be changed: restore a backup into a new cluster in a group of private subnets.',
    ja: 'サブネットグループは変更できません。プライベートサブネットのグループを指定した新しいクラスターへバックアップから復元します。',
  },
  fix: {
    en: 'Move caches of {account} out of the default subnet group ({count})',
    ja: '{account} の ElastiCache のサブネットグループの変更（{count} 件）',
  },
  reasons: {
    'default-group': {
      en: 'It lies in the default subnet group.',
      ja: 'デフォルトのサブネットグループに配置されています。',
    },
  },
};
