import type { Language, Localized } from '#kernel';
import type { Unseen } from './contract.ts';

/** What was not seen, or is not modelled, by the word of `what`; kinds of resources stand for themselves. */
export const UNSEEN_TEXTS: Readonly<Record<string, Localized>> = {
  'accelerator-endpoint': {
    en: 'The endpoint that the accelerator names was not found.',
    ja: 'アクセラレーターに登録されたエンドポイントが見つかりませんでした。',
  },
  'access-policy': {
    en: 'The access policy of the domain was not seen.',
    ja: 'ドメインのアクセスポリシーを確認できませんでした。',
  },
  addresses: {
    en: 'The addresses of the interface were not seen.',
    ja: 'ネットワークインターフェイスのアドレスを確認できませんでした。',
  },
  'api-endpoint-type': {
    en: 'Whether the API is private was not seen.',
    ja: 'API がプライベートかどうかを確認できませんでした。',
  },
  'api-gateway-addresses': {
    en: 'The addresses that API Gateway sends from are not known.',
    ja: 'API Gateway の送信元アドレスは特定できません。',
  },
  'api-mappings': {
    en: 'Which APIs the domain leads to was not seen.',
    ja: 'ドメインに割り当てられた API を確認できませんでした。',
  },
  'api-methods': { en: 'The methods of the API were not seen.', ja: 'API のメソッドを確認できませんでした。' },
  'api-policy': {
    en: 'The resource policy of the API cannot be read.',
    ja: 'API のリソースポリシーを読み取れませんでした。',
  },
  'api-routing-rules': {
    en: 'The routing rules of the domain are not followed.',
    ja: 'ドメインのルーティングルールは判定の対象外です。',
  },
  appliance: {
    en: 'What an appliance on the way lets through is not known.',
    ja: '経路上のアプライアンスが通過させる通信は判定できません。',
  },
  'asymmetric-reply': {
    en: 'The replies come back another way than the requests went.',
    ja: '応答が往路とは異なる経路で戻るため、通信が成立するか判定できません。',
  },
  'balancer-interfaces': {
    en: 'The interfaces of the load balancer were not seen.',
    ja: 'ロードバランサーのネットワークインターフェイスを確認できませんでした。',
  },
  'balancer-scheme': {
    en: 'Whether the load balancer is internal was not seen.',
    ja: 'ロードバランサーが内部向けかどうかを確認できませんでした。',
  },
  'client-ip-preservation': {
    en: 'Whether the target sees the address of the client was not seen, and the two differ.',
    ja: 'クライアント IP アドレスの保持設定を確認できず、設定によって結果が変わります。',
  },
  'cloud-map-service': {
    en: 'The instances of the Cloud Map service were not seen.',
    ja: 'Cloud Map サービスのインスタンスを確認できませんでした。',
  },
  'cloudfront-origin-facing': {
    en: "The prefix list of CloudFront's own addresses was not seen.",
    ja: 'CloudFront のオリジン向けプレフィックスリストを確認できませんでした。',
  },
  'cluster-endpoint': {
    en: 'The endpoint settings of the cluster were not seen.',
    ja: 'クラスターのエンドポイント設定を確認できませんでした。',
  },
  'cross-zone': {
    en: 'Whether the balancer sends across Availability Zones was not seen.',
    ja: 'クロスゾーン負荷分散の設定を確認できませんでした。',
  },
  'custom-routing-accelerator': {
    en: 'Where a custom routing accelerator leads is not followed.',
    ja: 'カスタムルーティングアクセラレーターの転送先は判定の対象外です。',
  },
  'database-interface': {
    en: 'The interface of the database was not seen.',
    ja: 'データベースのネットワークインターフェイスを確認できませんでした。',
  },
  'database-port': { en: 'The port of the database was not seen.', ja: 'データベースのポートを確認できませんでした。' },
  'distribution-configuration': {
    en: 'The configuration of the distribution was not seen.',
    ja: 'ディストリビューションの設定を確認できませんでした。',
  },
  'distribution-tenants': {
    en: 'The tenants of the distribution are not followed.',
    ja: 'ディストリビューションのテナントは判定の対象外です。',
  },
  'doors-in-a-row': {
    en: 'More services stand one behind the other than are followed.',
    ja: '連続するサービスの段数が多く、この先は判定していません。',
  },
  'endpoint-as-route-target': {
    en: 'A route leads to an endpoint that takes no routed traffic, as far as is known.',
    ja: 'ルートのターゲットが、転送先として使えることを確認できないエンドポイントです。',
  },
  'endpoint-of-any-account': {
    en: 'Every AWS account may connect to the endpoint service without being asked; who does so, and from where, is not known.',
    ja: 'このエンドポイントサービスには、すべての AWS アカウントが承認なしに接続できます。実際の接続元は判定できません。',
  },
  'endpoint-policy': {
    en: 'The policy of the VPC endpoint cannot be read.',
    ja: 'VPC エンドポイントポリシーを読み取れませんでした。',
  },
  'endpoint-service-permissions': {
    en: 'Who may connect to the endpoint service was not seen.',
    ja: 'エンドポイントサービスに接続できるプリンシパルを確認できませんでした。',
  },
  'endpoint-zone': {
    en: 'Whether the endpoint and the load balancer stand in the same Availability Zone was not seen.',
    ja: 'エンドポイントとロードバランサーが同じアベイラビリティーゾーンにあるかどうかを確認できませんでした。',
  },
  'foreign-distribution': {
    en: "Only CloudFront gets in, but by anybody's distribution: whether something else is checked was not seen.",
    ja: 'CloudFront からのみ到達できますが、第三者のディストリビューションも利用できます。ほかの検証があるかどうかは確認できませんでした。',
  },
  function: { en: 'The function that is named was not found.', ja: '指定された関数が見つかりませんでした。' },
  'function-policy': {
    en: 'The policy of the function was not seen.',
    ja: '関数のリソースポリシーを確認できませんでした。',
  },
  'function-url': { en: 'Whether the function has a URL was not seen.', ja: '関数 URL の有無を確認できませんでした。' },
  'gateway-load-balancer': {
    en: 'What the appliances behind the Gateway Load Balancer let through is not known.',
    ja: 'Gateway Load Balancer の背後にあるアプライアンスが通過させる通信は判定できません。',
  },
  'global-accelerator-addresses': {
    en: 'The addresses that Global Accelerator sends from are not known.',
    ja: 'Global Accelerator の送信元アドレスは特定できません。',
  },
  integration: { en: 'The integration of the route was not seen.', ja: 'ルートの統合を確認できませんでした。' },
  'integration-address': {
    en: 'The address of the integration depends on the request.',
    ja: '統合先のアドレスはリクエストによって変わるため、特定できません。',
  },
  'more-ways-than-named': { en: 'There are more ways than are listed.', ja: '一覧に表示しきれない経路があります。' },
  'nat-gateway-addresses': {
    en: 'The addresses of the NAT gateway were not seen.',
    ja: 'NAT ゲートウェイのアドレスを確認できませんでした。',
  },
  'network-firewall-domain-list': {
    en: 'A domain list of the firewall decides by the names in HTTP and TLS.',
    ja: 'ファイアウォールのドメインリストは HTTP や TLS に含まれるドメイン名によって通過の可否を決めるため、判定できません。',
  },
  'network-firewall-established': {
    en: 'The firewall lets connections be made, and drops what is said on them unless a rule admits it.',
    ja: 'ファイアウォールは接続の確立を許可しますが、ルールで許可されない限り、確立後の通信を破棄します。',
  },
  'network-firewall-fragments': {
    en: 'The firewall treats fragments of UDP packets otherwise than whole ones.',
    ja: 'ファイアウォールは、フラグメント化された UDP パケットを通常のパケットとは別の設定で処理します。',
  },
  'network-firewall-managed-rules': {
    en: 'The rules of a rule group that AWS manages are not public.',
    ja: 'AWS マネージドルールグループのルールは公開されていないため、判定できません。',
  },
  'network-firewall-one-direction': {
    en: 'The stateful engine of the firewall sees one direction of the connection only, which AWS does not support.',
    ja: 'ファイアウォールのステートフルエンジンを通信の片方向しか通りません。AWS がサポートしない構成のため、通信が成立するか判定できません。',
  },
  'network-firewall-rules': {
    en: 'A rule of the firewall looks at more than addresses, protocol and ports.',
    ja: 'ファイアウォールに、アドレス、プロトコル、ポート以外の条件を含むルールがあるため、判定できません。',
  },
  'network-firewall-state': {
    en: 'The endpoint of the firewall is not ready, or does not have the rules of its policy yet.',
    ja: 'ファイアウォールエンドポイントが利用可能な状態でないか、ポリシーのルールがまだ反映されていません。',
  },
  'network-firewall-tcp-flags': {
    en: 'A stateless rule of the firewall asks for flags of TCP.',
    ja: 'ファイアウォールのステートレスルールに TCP フラグの条件があるため、判定できません。',
  },
  'network-firewall-tls-inspection': {
    en: 'The firewall opens TLS connections to look into them, and may break them.',
    ja: 'ファイアウォールは TLS 通信を復号して検査するため、接続が遮断されるか判定できません。',
  },
  'network-firewall-transit-gateway': {
    en: 'What a firewall that is attached to a transit gateway lets through is not followed.',
    ja: 'Transit Gateway にアタッチされたファイアウォールが通過させる通信は判定の対象外です。',
  },
  'network-firewall-variables': {
    en: 'A rule of the firewall names addresses or ports that were not seen.',
    ja: 'ファイアウォールのルールで参照されているアドレスまたはポートを確認できませんでした。',
  },
  origin: {
    en: 'The origin of the behavior was not found.',
    ja: 'キャッシュビヘイビアのオリジンが見つかりませんでした。',
  },
  'origin-address': {
    en: 'The host that is named was not found among what was seen.',
    ja: '指定されたホスト名に対応するリソースが見つかりませんでした。',
  },
  'origin-header': {
    en: 'A header that CloudFront adds is asked for; who else knows its value is not known.',
    ja: 'CloudFront が付与するヘッダーで制限されていますが、その値がほかに知られていないかは判定できません。',
  },
  'policy-conditions': {
    en: 'The policy has conditions whose outcome is not known.',
    ja: 'ポリシーに、結果を判定できない条件が含まれています。',
  },
  'public-access': {
    en: 'Whether the database is public was not seen.',
    ja: 'データベースのパブリックアクセス設定を確認できませんでした。',
  },
  'question-too-wide': {
    en: 'The question names more places than are asked about at once.',
    ja: '質問の範囲が広く、一部の組み合わせは判定していません。',
  },
  'routes-of-vpn': {
    en: 'The routes that the VPN connection learns were not seen.',
    ja: 'VPN 接続が学習したルートを確認できませんでした。',
  },
  'security-group': { en: 'A security group was not seen.', ja: 'セキュリティグループを確認できませんでした。' },
  'sender-addresses': {
    en: 'Which of the admitted addresses the sender has is not known.',
    ja: '送信元アドレスを特定できないため、許可範囲に含まれるかどうかを判定できません。',
  },
  'sender-subnets': {
    en: 'The subnets that the service sends from were not seen.',
    ja: 'サービスの送信元サブネットを確認できませんでした。',
  },
  target: { en: 'A registered target was not found.', ja: '登録されたターゲットが見つかりませんでした。' },
  'target-group': {
    en: 'The targets of the target group were not seen.',
    ja: 'ターゲットグループのターゲットを確認できませんでした。',
  },
  'too-many-boxes': {
    en: 'The rules are too many to be added up.',
    ja: 'ルールの組み合わせが多すぎるため、集計できませんでした。',
  },
  'too-many-paths': {
    en: 'There are more paths than are followed.',
    ja: '経路が多すぎるため、すべては判定していません。',
  },
  'too-many-ways': {
    en: 'There are more ways than are followed.',
    ja: '分岐が多すぎるため、すべては判定していません。',
  },
  'transit-gateway-zone': {
    en: 'By which Availability Zone the transit gateway delivers is not known.',
    ja: 'Transit Gateway がどのアベイラビリティーゾーンから配送するかは特定できません。',
  },
  'verified-access-endpoint-type': {
    en: 'Where an endpoint of this type leads is not followed.',
    ja: 'このタイプの Verified Access エンドポイントの転送先は判定の対象外です。',
  },
  'vpc-link': { en: 'The VPC link was not seen.', ja: 'VPC リンクを確認できませんでした。' },
  'vpc-link-target': {
    en: 'The target of the VPC link was not found.',
    ja: 'VPC リンクの転送先が見つかりませんでした。',
  },
  'vpc-origin': { en: 'The VPC origin was not seen.', ja: 'VPC オリジンを確認できませんでした。' },
};

/** The sentence about something unseen; what has no text of its own is named as it is. */
export function unseenSentence({ code, what }: Pick<Unseen, 'code' | 'what'>, language: Language): string {
  const text = Object.hasOwn(UNSEEN_TEXTS, what) ? UNSEEN_TEXTS[what]?.[language] : undefined;
  if (text !== undefined) return text;
  if (code === 'not-seen') return language === 'en' ? `${what} was not seen.` : `${what} は確認できませんでした。`;
  return language === 'en'
    ? `${what} is on the way; what it lets through is not modelled.`
    : `経路上に ${what} がありますが、その判定はモデル化されていません。`;
}
