import type { ControlTexts } from '../../contract.ts';
import { OPEN_PORT_REASONS } from '../../read/judge-open-ports.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Only web ports are open to the internet',
    ja: 'インターネットに公開されているのは Web のポートだけである',
  },
  why: {
    en: 'Every port that everybody reaches is a program that everybody may attack. Web traffic needs 80 and 443; the rest is rarely meant.',
    ja: '誰でも到達できるポートは、誰でも攻撃できるプログラムを意味します。Web に必要なのは 80 と 443 だけで、それ以外は意図しない公開がほとんどです。',
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
