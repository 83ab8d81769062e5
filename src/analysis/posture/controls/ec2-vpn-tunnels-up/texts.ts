import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Both tunnels of VPN connections are up', ja: 'VPN 接続の両方のトンネルが稼働している' },
  why: {
    en: 'AWS takes a tunnel down to maintain it. With one tunnel alone the connection is lost then.',
    ja: 'AWS はメンテナンスのためにトンネルを停止することがあります。片方しか稼働していないと、そのとき接続が失われます。',
  },
  mend: {
    en: 'Configure the second tunnel on the customer device with the configuration that AWS gives for download, and watch both with an alarm.',
    ja: 'AWS からダウンロードできる設定を使ってカスタマーゲートウェイ側で二つ目のトンネルを構成し、両方をアラームで監視します。',
  },
  fix: { en: 'Bring up both VPN tunnels in {account} ({count})', ja: '{account} の VPN トンネルの復旧（{count} 件）' },
  reasons: {
    'tunnel-down': { en: 'Only {up} of 2 tunnels are up.', ja: '2 本のトンネルのうち稼働しているのは {up} 本です。' },
    deleted: { en: 'The connection is deleted.', ja: '接続は削除済みです。' },
  },
};
