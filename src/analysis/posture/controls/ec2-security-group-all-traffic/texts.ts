import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'No security group opens every port to the internet',
    ja: '全ポートをインターネットに公開するセキュリティグループがない',
  },
  why: {
    en: 'Such a group is no wall at all: whatever is started behind it is reachable for everybody at once.',
    ja: 'このようなグループは防御になりません。配下で起動したものは、すべて即座に誰からでも到達できます。',
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
    'every-port': {
      en: 'Every {transport} port is open to the whole internet or a very large part of it.',
      ja: 'すべての {transport} ポートが、インターネット全体または非常に広い範囲に公開されています。',
    },
    'sources-not-seen': {
      en: 'Who may use the rule for every port was not fully seen.',
      ja: '全ポートを許可するルールの送信元を完全には確認できませんでした。',
    },
  },
};
