import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'VPC Block Public Access stops internet gateways', ja: 'VPC のパブリックアクセスブロックが有効である' },
  why: {
    en: 'One switch for the whole region keeps traffic from the internet out, whatever routes and security groups say; exclusions open what is meant to be open.',
    ja: 'リージョン全体に効く一つの設定で、ルートやセキュリティグループの内容にかかわらずインターネットからの通信を遮断できます。公開が必要な VPC やサブネットは除外で開けます。',
  },
  mend: {
    en: 'Make exclusions for the VPCs and subnets that must be reached, then switch on “block ingress” under “VPC settings”, “Block Public Access”. Do it in a test region first.',
    ja: '公開が必要な VPC とサブネットの除外を作成してから、VPC コンソールの設定「パブリックアクセスをブロック」で「進入のみ」をオンにします。まずは影響の小さいリージョンで試してください。',
  },
  fix: {
    en: 'Switch on VPC Block Public Access in {account} ({count})',
    ja: '{account} における VPC のパブリックアクセスブロックの有効化（{count} 件）',
  },
  reasons: {
    off: {
      en: 'VPC Block Public Access is off in this region.',
      ja: 'このリージョンでは VPC のパブリックアクセスブロックがオフです。',
    },
    'setting-not-seen': {
      en: 'The setting of this region was not seen.',
      ja: 'このリージョンの設定を確認できませんでした。',
    },
  },
};
