import type { RuleHead } from '../../rule.ts';

const NETWORK = [
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::RouteTable',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::InternetGateway',
] as const;

const SOURCES = [
  {
    url: 'https://docs.aws.amazon.com/inspector/latest/user/findings-types.html#findings-types-network',
    read: '2026-11-26',
  },
  {
    url: 'https://docs.aws.amazon.com/vpc/latest/reachability/how-reachability-analyzer-works.html',
    read: '2026-11-26',
  },
];

/** One finding for each thing through which the internet comes in; what lies behind it is in its path. */
export const EXPOSURE_RULES = {
  machine: {
    id: 'internet-reaches-machine',
    severity: 'medium',
    answers: [],
    fix: { id: 'close-way-from-internet', per: 'resource' },
    needs: NETWORK,
    sources: SOURCES,
    texts: {
      title: { en: 'The internet cannot reach the machine itself', ja: 'インターネットからマシンに直接到達できない' },
      why: {
        en: 'Route, network ACL and security group together let strangers in: what listens there is found within minutes, and every weakness of it counts.',
        ja: 'ルート・ネットワーク ACL・セキュリティグループの組み合わせにより、外部から直接接続できます。待ち受けているサービスは数分で発見され、その弱点がすべて攻撃対象になります。',
      },
      mend: {
        en: 'Put a load balancer in front, use Session Manager for administration, and take the public address or the rule away: `aws ec2 revoke-security-group-ingress`.',
        ja: 'ロードバランサーの背後に置き、管理には Session Manager を使い、パブリックアドレスまたはルールを外してください: `aws ec2 revoke-security-group-ingress`。',
      },
      reasons: {
        closed: {
          en: 'The internet does not reach it.',
          ja: 'インターネットからは到達できません。',
        },
        open: {
          en: 'The internet reaches {ports} directly.',
          ja: 'インターネットから {ports} に直接到達できます。',
        },
        narrow: {
          en: 'Some public addresses reach {ports} directly.',
          ja: '一部のパブリックアドレスから {ports} に直接到達できます。',
        },
        'not-sure': {
          en: 'Whether the internet reaches it is not known: {what}.',
          ja: 'インターネットから到達できるかどうかは不明です: {what}。',
        },
      },
    },
  },
  entrance: {
    id: 'internet-enters-service',
    severity: 'low',
    answers: [],
    fix: { id: 'guard-way-from-internet', per: 'resource' },
    needs: [...NETWORK, 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancingV2::Listener'],
    sources: SOURCES,
    texts: {
      title: {
        en: 'What the internet enters by is guarded',
        ja: 'インターネットからの入口が保護されている',
      },
      why: {
        en: 'A balancer, distribution or API open to everybody hands every request on to what is behind it. Without a WebACL or a sign-in nobody looks at them.',
        ja: '誰でもアクセスできるロードバランサー・ディストリビューション・API は、すべてのリクエストを背後に渡します。WebACL も認証もなければ、リクエストは検査されません。',
      },
      mend: {
        en: 'Close ports nobody needs, attach a WebACL where one can be attached, or ask for a sign-in: `aws wafv2 associate-web-acl`.',
        ja: '不要なポートを閉じ、可能であれば WebACL を関連付けるか、認証を求めてください: `aws wafv2 associate-web-acl`。',
      },
      reasons: {
        closed: {
          en: 'The internet gets through it to nothing.',
          ja: 'インターネットから通り抜けられる経路はありません。',
        },
        unguarded: {
          en: 'The internet enters at {ports} and reaches {targets} behind it; no WebACL and no sign-in stands in between.',
          ja: 'インターネットから {ports} で入り、背後の {targets} に到達します。間に WebACL も認証もありません。',
        },
        guarded: {
          en: 'The internet enters at {ports} and reaches {targets} behind it, past {guards}.',
          ja: 'インターネットから {ports} で入り、{guards} を経て背後の {targets} に到達します。',
        },
        'not-sure': {
          en: 'Whether the internet gets through it is not known: {what}.',
          ja: 'インターネットから通り抜けられるかどうかは不明です: {what}。',
        },
      },
    },
  },
  function: {
    id: 'internet-calls-function',
    severity: 'medium',
    answers: [],
    fix: { id: 'guard-way-from-internet', per: 'resource' },
    needs: ['AWS::Lambda::Function'],
    sources: [{ url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html', read: '2026-11-26' }],
    texts: {
      title: { en: 'Nobody calls the function without a sign-in', ja: '認証なしに関数を呼び出せない' },
      why: {
        en: 'A function URL without authentication runs the code for everybody who knows the address; no WebACL can stand before it.',
        ja: '認証なしの関数 URL は、アドレスを知る誰もがコードを実行できます。WebACL を前に置くこともできません。',
      },
      mend: {
        en: 'Set the authentication of the URL to AWS_IAM, or put a distribution with a WebACL before it: `aws lambda update-function-url-config --auth-type AWS_IAM`.',
        ja: 'URL の認証を AWS_IAM にするか、WebACL 付きのディストリビューションを前に置いてください: `aws lambda update-function-url-config --auth-type AWS_IAM`。',
      },
      reasons: {
        closed: {
          en: 'Nobody calls it over the internet.',
          ja: 'インターネットからは呼び出せません。',
        },
        unguarded: {
          en: 'Everybody on the internet may call it, without a sign-in.',
          ja: 'インターネット上の誰もが認証なしに呼び出せます。',
        },
        guarded: {
          en: 'It is called over the internet, past {guards}.',
          ja: 'インターネットから {guards} を経て呼び出されます。',
        },
        'not-sure': {
          en: 'Whether the internet may call it is not known: {what}.',
          ja: 'インターネットから呼び出せるかどうかは不明です: {what}。',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleHead>>;
