import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Application load balancers stand behind a web ACL',
    ja: 'ALB に AWS WAF の Web ACL が関連付けられている',
  },
  why: {
    en: 'A web ACL stops known attacks and floods before they reach the program, also while a flaw waits for its patch.',
    ja: 'Web ACL は、修正待ちの脆弱性がある間も、既知の攻撃や大量アクセスをプログラムに届く前に止められます。',
  },
  mend: {
    en: 'Make a regional web ACL with the managed rules, at first counting only, and associate it with the load balancer.',
    ja: 'マネージドルールを設定したリージョンの Web ACL を、まずカウントモードで作成し、ロードバランサーに関連付けます。',
  },
  fix: {
    en: 'Put load balancers in {account} behind a web ACL ({count})',
    ja: '{account} の ALB への Web ACL の関連付け（{count} 件）',
  },
  reasons: {
    'no-web-acl': { en: 'No web ACL protects it.', ja: 'Web ACL が関連付けられていません。' },
    'other-type': {
      en: 'Only application load balancers take a web ACL.',
      ja: 'Web ACL を関連付けられるのは ALB だけです。',
    },
    'protection-not-seen': {
      en: 'What the web ACLs of this region protect was not fully seen.',
      ja: 'このリージョンの Web ACL の関連付けを完全には確認できませんでした。',
    },
  },
};
