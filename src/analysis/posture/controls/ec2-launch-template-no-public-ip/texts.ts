import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Launch templates give no public IPv4 addresses',
    ja: '起動テンプレートがパブリック IPv4 アドレスを割り当てない',
  },
  why: {
    en: 'Every instance that is started from it is on the internet, also those an Auto Scaling group starts at night.',
    ja: 'このテンプレートから起動したインスタンスは、夜間に Auto Scaling が起動したものも含め、すべてインターネットに面します。',
  },
  mend: {
    en: 'Make a new version of the template without public addresses and make it the default; then replace the instances.',
    ja: 'パブリック IP を割り当てない新しいバージョンを作成してデフォルトに設定し、インスタンスを入れ替えます。',
  },
  fix: {
    en: 'Take public addresses out of launch templates in {account} ({count})',
    ja: '{account} の起動テンプレートのパブリック IP 割り当ての無効化（{count} 件）',
  },
  reasons: {
    public: {
      en: 'Its default version gives a network interface a public address.',
      ja: 'デフォルトバージョンがネットワークインターフェイスにパブリックアドレスを割り当てます。',
    },
  },
};
