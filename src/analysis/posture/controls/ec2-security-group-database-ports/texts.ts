import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Database ports are closed to the internet',
    ja: 'データベースのポートがインターネットに公開されていない',
  },
  why: {
    en: 'A database that strangers reach is found within hours. Weak passwords and open caches have leaked whole customer bases.',
    ja: '外部から到達できるデータベースは数時間で発見されます。弱いパスワードや認証のないキャッシュから、顧客情報がまるごと漏えいした事例が多数あります。',
  },
  mend: {
    en: 'In the VPC console choose the security group, “Edit inbound rules”, and give the rule the addresses or groups that need it as its source. Look at the flow logs first to see who uses it.',
    ja: 'VPC コンソールで対象のセキュリティグループの「インバウンドルールを編集」を開き、送信元を実際に必要な IP アドレスまたはセキュリティグループに限定します。変更前にフローログで利用元を確認してください。',
  },
  fix: {
    en: 'Close ports to the internet in {account} ({count})',
    ja: '{account} でインターネットに開放されたポートの閉鎖（{count} 件）',
  },
  reasons: {
    ...OPEN_PORT_REASONS,
  },
};
