import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDP is closed to the internet', ja: 'RDP がインターネットに公開されていない' },
  why: {
    en: 'RDP that the internet reaches is a usual way in for ransomware: passwords are tried all day, and its flaws were worms.',
    ja: 'インターネットから到達できる RDP は、ランサムウェアの典型的な侵入口です。パスワードの総当たりが絶えず行われ、過去の脆弱性はワームにも悪用されました。',
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
