import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Ports of remote administration are closed to all of IPv4',
    ja: 'リモート管理ポートが IPv4 全体に公開されていない',
  },
  why: {
    en: 'Administration that is open to every IPv4 address gives an attacker a door on which to try passwords, keys and flaws.',
    ja: 'すべての IPv4 アドレスに公開された管理ポートは、パスワードや鍵の試行、脆弱性の悪用の入口になります。',
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
