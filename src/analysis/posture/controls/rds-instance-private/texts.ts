import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases have no public address', ja: 'RDS データベースがパブリックアクセス不可になっている' },
  why: {
    en: 'A database with a public address can be reached, guessed at and flooded from the whole internet as soon as a security group lets it.',
    ja: 'パブリックアドレスを持つデータベースは、セキュリティグループの設定次第でインターネット全体から接続や総当たり攻撃の対象になります。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose “Not publicly accessible” under Connectivity; clients must then come from the VPC.',
    ja: 'RDS コンソールでインスタンスを変更し、「接続」の「パブリックアクセス」を「パブリックアクセス不可」にします。以後、クライアントは VPC 内から接続する必要があります。',
  },
  fix: {
    en: 'Take public addresses from databases in {account} ({count})',
    ja: '{account} のデータベースのパブリックアクセスの無効化（{count} 件）',
  },
  reasons: {
    'public-address': {
      en: 'It is publicly accessible: its name resolves to a public address.',
      ja: 'パブリックアクセスが有効で、エンドポイントがパブリックアドレスに解決されます。',
    },
  },
};
