import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Ports of remote administration are closed to all of IPv6',
    ja: 'リモート管理ポートが IPv6 全体に公開されていない',
  },
  why: {
    en: 'IPv6 is often forgotten: a rule for ::/0 opens administration to everybody although the IPv4 rule is tight.',
    ja: 'IPv6 は見落とされがちです。IPv4 のルールが厳しくても、::/0 のルールがあれば管理ポートは誰にでも開かれます。',
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
