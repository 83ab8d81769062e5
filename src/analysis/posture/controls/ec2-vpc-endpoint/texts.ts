import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'VPCs reach the EC2 API through an endpoint of their own',
    ja: 'VPC から EC2 の API に VPC エンドポイント経由で接続できる',
  },
  why: {
    en: 'Without an endpoint calls to the EC2 API leave through the internet gateway, and no policy can hold them to your own accounts.',
    ja: 'エンドポイントがないと、EC2 API への通信はインターネットゲートウェイを経由し、自社アカウントに限定するポリシーも適用できません。',
  },
  mend: {
    en: 'In the VPC console choose “Endpoints”, “Create endpoint”, the service com.amazonaws.<region>.ec2, the VPC and a subnet for each zone. It costs by the hour.',
    ja: 'VPC コンソールの「エンドポイント」から「エンドポイントを作成」を開き、サービス com.amazonaws.<region>.ec2、対象の VPC、各アベイラビリティーゾーンのサブネットを選びます。時間単位の料金がかかります。',
  },
  fix: {
    en: 'Make endpoints for the EC2 API in {account} ({count})',
    ja: '{account} における EC2 API 用 VPC エンドポイントの作成（{count} 件）',
  },
  reasons: {
    'no-endpoint': {
      en: 'No interface endpoint for EC2 is available in this VPC.',
      ja: 'この VPC に、利用可能な EC2 のインターフェイスエンドポイントがありません。',
    },
  },
};
