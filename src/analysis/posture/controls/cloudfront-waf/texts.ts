import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions stand behind a web ACL',
    ja: 'CloudFront ディストリビューションに Web ACL が関連付けられている',
  },
  why: {
    en: 'A web ACL stops known attacks and floods at the edge, also while a flaw waits for its patch.',
    ja: 'Web ACL は、修正待ちの脆弱性がある間も、既知の攻撃や大量アクセスをエッジで止められます。',
  },
  mend: {
    en: 'Make a web ACL for CloudFront in us-east-1 with the managed rules, at first counting only, and choose it in the distribution.',
    ja: 'us-east-1 に CloudFront 用の Web ACL をマネージドルール付きで（まずカウントモードで）作成し、ディストリビューションに設定します。',
  },
  fix: {
    en: 'Put CloudFront in {account} behind a web ACL ({count})',
    ja: '{account} の CloudFront への Web ACL の関連付け（{count} 件）',
  },
  reasons: {
    'no-web-acl': { en: 'No web ACL protects it.', ja: 'Web ACL が関連付けられていません。' },
  },
};
