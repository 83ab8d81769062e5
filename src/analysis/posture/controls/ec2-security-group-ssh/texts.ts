import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SSH is closed to the internet', ja: 'SSH がインターネットに公開されていない' },
  why: {
    en: 'Whoever reaches SSH can try passwords and stolen keys and use flaws of the server, all day and from everywhere.',
    ja: 'SSH に到達できれば、誰でもパスワードや盗んだ鍵を試し、サーバーの脆弱性を突くことができます。公開された SSH は常時攻撃を受けます。',
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
