import type { Localized } from '#kernel';

/** What AWS Reachability Analyzer has no name for: IPv6, NAT, policies, addresses that nobody has. */
export const OWN_REASONS = {
  NO_SUCH_ADDRESS: {
    en: 'Nothing that was seen has the address[ {address}].',
    ja: 'アドレス[（{address}）]を持つリソースは確認されていません。',
  },
  NOT_PUBLIC_ADDRESS: {
    en: 'The internet cannot send to the address[ {address}]: it is not a public one.',
    ja: 'アドレス[（{address}）]はパブリックアドレスではないため、インターネットから到達できません。',
  },
  NAT_PROTOCOL: {
    en: 'A NAT gateway carries TCP, UDP and ICMP only.',
    ja: 'NAT ゲートウェイを通過できるのは TCP、UDP、ICMP のみです。',
  },
  NAT_INBOUND: {
    en: 'A NAT gateway takes no connections from outside: it lets in replies only.',
    ja: 'NAT ゲートウェイは外部から開始された接続を受け付けません。通過できるのは応答のみです。',
  },
  EGRESS_ONLY_GATEWAY_INBOUND: {
    en: 'An egress-only internet gateway takes no connections from outside: it lets in replies only.',
    ja: 'Egress-Only インターネットゲートウェイは外部から開始された接続を受け付けません。通過できるのは応答のみです。',
  },
  EGRESS_ONLY_GATEWAY_IPV4: {
    en: 'An egress-only internet gateway carries IPv6 only.',
    ja: 'Egress-Only インターネットゲートウェイを通過できるのは IPv6 のみです。',
  },
  NO_PUBLIC_ADDRESS: {
    en: 'The resource has no address that the internet can reach.',
    ja: 'このリソースには、インターネットから到達できるアドレスがありません。',
  },
  NO_INTERNET_GATEWAY: {
    en: 'The VPC has no internet gateway.',
    ja: 'VPC にインターネットゲートウェイがアタッチされていません。',
  },
  ROUTE_LOOP: {
    en: 'The routes lead in a circle.',
    ja: 'ルートがループしています。',
  },
  LISTENER_REDIRECTS: {
    en: 'The rule of the listener redirects and sends nothing on.',
    ja: 'リスナーのルールはリダイレクトを返すだけで、ターゲットには転送しません。',
  },
  LISTENER_ANSWERS: {
    en: 'The rule of the listener answers by itself and sends nothing on.',
    ja: 'リスナーのルールは固定レスポンスを返すだけで、ターゲットには転送しません。',
  },
  RESOURCE_POLICY_DENIES: {
    en: 'The policy of the resource does not admit the caller.',
    ja: 'リソースポリシーが呼び出し元のアクセスを許可していません。',
  },
  GWLB_NO_TARGETS: {
    en: 'No appliance is registered with the Gateway Load Balancer[ {balancer}]: it has nowhere to send the traffic.',
    ja: 'Gateway Load Balancer[（{balancer}）]にアプライアンスが 1 台も登録されていないため、通信の転送先がありません。',
  },
  VPCE_POLICY_RESTRICTION: {
    en: 'The policy of the VPC endpoint lets no request through[; statement {statement} denies all].',
    ja: 'VPC エンドポイントポリシーにより、リクエストはすべて拒否されます[（拒否ステートメント: {statement}）]。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
