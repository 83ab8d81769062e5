import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Redshift clusters load and unload through their VPC',
    ja: 'Redshift クラスターの拡張 VPC ルーティングが有効になっている',
  },
  why: {
    en: 'Otherwise COPY and UNLOAD go past endpoints, security groups and flow logs.',
    ja: '無効だと、COPY や UNLOAD の通信が VPC エンドポイントやフローログを経由しません。',
  },
  mend: {
    en: 'Give the VPC a gateway endpoint for S3, then turn on “Enhanced VPC routing” in the cluster’s network settings.',
    ja: 'VPC に S3 のゲートウェイエンドポイントを作成し、クラスターのネットワーク設定で「拡張された VPC のルーティング」を有効にします。',
  },
  fix: {
    en: 'Route Redshift through the VPC in {account} ({count})',
    ja: '{account} の Redshift の拡張 VPC ルーティング（{count} 件）',
  },
  reasons: {
    off: { en: 'Enhanced VPC routing is off.', ja: '拡張 VPC ルーティングが無効になっています。' },
  },
};
