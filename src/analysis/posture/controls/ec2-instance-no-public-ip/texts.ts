import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'EC2 instances have no public IPv4 address', ja: 'EC2 インスタンスにパブリック IPv4 アドレスがない' },
  why: {
    en: 'A public address puts the instance itself on the internet: one open port is then enough. Behind a load balancer it is not needed.',
    ja: 'パブリックアドレスがあるとインスタンス自体がインターネットに面し、開いたポート一つで攻撃を受けます。ロードバランサーの背後では不要です。',
  },
  mend: {
    en: 'Put it behind a load balancer or reach it through Session Manager; then remove the Elastic IP, or start it anew in a private subnet.',
    ja: 'ロードバランサーの背後に置くか Session Manager で接続するようにしてから、Elastic IP の関連付けを解除するか、プライベートサブネットで起動し直します。',
  },
  fix: {
    en: 'Take public addresses from instances in {account} ({count})',
    ja: '{account} のインスタンスのパブリック IP アドレスの解除（{count} 件）',
  },
  reasons: {
    public: { en: 'It has the public address {address}.', ja: 'パブリックアドレス {address} を持っています。' },
    terminated: { en: 'The instance is terminated.', ja: 'インスタンスは終了済みです。' },
  },
};
