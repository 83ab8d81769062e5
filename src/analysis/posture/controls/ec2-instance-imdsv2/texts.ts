import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EC2 instances answer metadata with IMDSv2 only',
    ja: 'EC2 インスタンスのメタデータが IMDSv2 のみで提供されている',
  },
  why: {
    en: 'IMDSv1 gives the credentials of the role to whoever makes the server fetch an address: one flaw in a web program is enough.',
    ja: 'IMDSv1 では、サーバーに任意の URL を取得させるだけでロールの認証情報を取得できます。Web アプリケーションの欠陥一つ（SSRF）で十分です。',
  },
  mend: {
    en: 'Look at the metric MetadataNoToken: if it is 0, set tokens to required. Otherwise update the SDKs of the program first.',
    ja: 'メトリクス MetadataNoToken が 0 であることを確認し、トークンを必須（required）にします。0 でない場合は、先にプログラムの SDK を更新します。',
  },
  fix: {
    en: 'Require IMDSv2 on instances in {account} ({count})',
    ja: '{account} のインスタンスの IMDSv2 必須化（{count} 件）',
  },
  reasons: {
    'tokens-optional': {
      en: 'It answers IMDSv1 too: tokens are optional.',
      ja: 'トークンが任意（optional）のため、IMDSv1 にも応答します。',
    },
    terminated: { en: 'The instance is terminated.', ja: 'インスタンスは終了済みです。' },
  },
};
