import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Ports of high risk are closed to the internet',
    ja: 'リスクの高いポートがインターネットに公開されていない',
  },
  why: {
    en: 'These ports belong to programs that were never meant for strangers: databases, file shares, administration, test servers.',
    ja: 'これらのポートは、データベース、ファイル共有、管理用サービス、開発用サーバーなど、不特定多数への公開を想定していないプログラムが使います。',
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
