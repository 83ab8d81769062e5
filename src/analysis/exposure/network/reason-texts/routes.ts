import type { Localized } from '#kernel';

/** Route tables of VPCs and of transit gateways, peering, and the states of what they lead to. */
export const ROUTE_REASONS = {
  BAD_STATE: {
    en: 'This component is not working[: its state is {state}].',
    ja: 'このコンポーネントは利用できる状態ではありません[（状態: {state}）]。',
  },
  BAD_STATE_ATTACHMENT: {
    en: 'The attachment is not working[: its state is {state}].',
    ja: 'アタッチメントが利用できる状態ではありません[（状態: {state}）]。',
  },
  BAD_STATE_ROUTE: {
    en: 'The route[ to {route}] is a black hole: its target[ {target}] does not exist or does not work.',
    ja: 'ルート[（{route}）]はブラックホールです。ターゲット[（{target}）]が存在しないか、利用できる状態ではありません。',
  },
  BAD_STATE_VPN: {
    en: 'The VPN connection is not working[: its state is {state}].',
    ja: 'VPN 接続が利用できる状態ではありません[（状態: {state}）]。',
  },
  CANNOT_ROUTE: {
    en: 'The route[ to {route}] does not match the destination.',
    ja: 'ルート[（{route}）]は送信先アドレスに一致しません。',
  },
  HIGHER_PRIORITY_ROUTE: {
    en: 'Another route to the same block[ ({route})] comes first[ and leads to {target}].',
    ja: '同じ CIDR[（{route}）]を対象とする、より優先度の高いルート[（ターゲット: {target}）]が使われます。',
  },
  MORE_SPECIFIC_ROUTE: {
    en: 'A more specific route[ to {route}] takes this traffic[ to {target}].',
    ja: 'より具体的なルート[（{route}）]が優先され、この通信は別のターゲット[（{target}）]に送られます。',
  },
  NO_ROUTE_TO_DESTINATION: {
    en: 'The route table has no route that leads to the destination[ {destination}].',
    ja: 'ルートテーブルに、送信先[（{destination}）]へ到達できるルートがありません。',
  },
  NO_POSSIBLE_DESTINATION: {
    en: 'From here the packets can be delivered to nobody.',
    ja: 'ここから先に、パケットを届けられる相手がありません。',
  },
  VPC_LOCAL_ROUTE_CIDR_RESTRICTION: {
    en: 'The local route serves only addresses of the VPC, and the destination[ {destination}] is not one.',
    ja: 'ローカルルートの対象は VPC の CIDR 内のアドレスのみで、送信先[（{destination}）]は含まれません。',
  },
  PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: {
    en: 'A peering connection carries only traffic between addresses of its two VPCs[; {address} is of neither]. It does not lead on to a third.',
    ja: 'ピアリング接続を通過できるのは、接続する 2 つの VPC の CIDR 内のアドレス間の通信のみです[（{address}）]。第三のネットワークへは中継されません。',
  },
  GATEWAY_REJECTS_SPOOFED_TRAFFIC: {
    en: 'The gateway drops packets whose source address[ {address}] is not of the network they come from.',
    ja: '送信元アドレス[（{address}）]が送信元ネットワークのものではないため、ゲートウェイがパケットを破棄します。',
  },
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: {
    en: 'The transit gateway attachment is associated with no route table.',
    ja: 'Transit Gateway アタッチメントがルートテーブルに関連付けられていません。',
  },
  TGW_ATTACH_VPC_AZ_RESTRICTION: {
    en: 'The attachment delivers this traffic by its interface in another Availability Zone[ than {zone}].',
    ja: 'アタッチメントは、この通信を別のアベイラビリティーゾーン[（{zone} 以外）]のネットワークインターフェイスから配送します。',
  },
  TGW_BAD_STATE_VPN: {
    en: 'The VPN connection of the transit gateway is not working[: its state is {state}].',
    ja: 'Transit Gateway の VPN 接続が利用できる状態ではありません[（状態: {state}）]。',
  },
  TGW_ROUTE_AZ_RESTRICTION: {
    en: 'The VPC attachment has no subnet in the Availability Zone[ {zone}] that the traffic comes from.',
    ja: '通信元のアベイラビリティーゾーン[（{zone}）]に、Transit Gateway の VPC アタッチメントのサブネットがありません。',
  },
  TGW_RTB_BAD_STATE_ROUTE: {
    en: 'The route of the transit gateway[ to {route}] is a black hole.',
    ja: 'Transit Gateway のルート[（{route}）]はブラックホールです。',
  },
  TGW_RTB_CANNOT_ROUTE: {
    en: 'The route of the transit gateway[ to {route}] does not match the destination.',
    ja: 'Transit Gateway のルート[（{route}）]は送信先アドレスに一致しません。',
  },
  TGW_RTB_HIGHER_PRIORITY_ROUTE: {
    en: 'In the route table of the transit gateway another route to the same block[ ({route})] comes first.',
    ja: 'Transit Gateway のルートテーブルで、同じ CIDR[（{route}）]を対象とする、より優先度の高いルートが使われます。',
  },
  TGW_RTB_MORE_SPECIFIC_ROUTE: {
    en: 'In the route table of the transit gateway a more specific route[ to {route}] takes this traffic.',
    ja: 'Transit Gateway のルートテーブルで、より具体的なルート[（{route}）]が優先されます。',
  },
  TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT: {
    en: 'The route table of the transit gateway has no route to the destination[ {destination}].',
    ja: 'Transit Gateway のルートテーブルに、送信先[（{destination}）]へのルートがありません。',
  },
  TGW_RTB_ROUTES_ARE_UNKNOWN: {
    en: 'The routes of this transit gateway route table were not seen.',
    ja: 'この Transit Gateway ルートテーブルのルートを確認できませんでした。',
  },
  UNKNOWN_DESTINATION: {
    en: 'Too little was seen of the destination to follow the path further.',
    ja: '送信先の情報が不足しているため、これより先の経路を追跡できません。',
  },
  UNKNOWN_PEERED_SGS: {
    en: 'The other VPC of the peering connection was not seen, so rules that name its security groups admit nothing.',
    ja: 'ピアリング先の VPC を確認できないため、相手側のセキュリティグループを参照するルールは通信を許可しないものとして扱います。',
  },
  UNKNOWN_RESOURCE: {
    en: 'This resource was not seen.',
    ja: 'このリソースを確認できませんでした。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
