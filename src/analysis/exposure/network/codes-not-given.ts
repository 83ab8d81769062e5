import type { Localized } from '#kernel';

const ROUTES_DECIDE = {
  en: 'Said by the route that decides: the answer names the route the traffic takes, and the reason beyond it.',
  ja: '実際に使われるルートと、その先の理由を示すため、使われなかったルートの側からは報告しません。',
};

const SPLIT = {
  en: 'Said as part of another answer: ports and addresses that do not get through are in the flows of the refusal.',
  ja: '通過しないポートやアドレスは、拒否理由に付随する範囲（flows）として示します。',
};

const QUESTION = {
  en: 'Said of the question: an answer always names the station that stops the traffic.',
  ja: '常に通信を止める箇所を特定して示すため、経路全体に対するこのコードは使いません。',
};

const UNKNOWN = {
  en: 'Never a reason: what was not seen makes the answer unknown and is listed.',
  ja: '確認できなかったものは拒否の理由とせず、「不明」と判定したうえで一覧に示します。',
};

const TRANSLATION = {
  en: 'No reason but a fact: the way says at which station addresses and ports are translated.',
  ja: '拒否の理由ではなく変換の事実であるため、経路上の該当箇所に変換内容として示します。',
};

const APPLIANCE = {
  en: 'Ways through appliances are not modelled: the answer is unknown and names the appliance.',
  ja: 'アプライアンスを経由する経路はモデル化していません。「不明」と判定し、該当するアプライアンスを示します。',
};

const ADDRESSES = {
  en: 'Said more plainly: NO_SUCH_ADDRESS, NOT_PUBLIC_ADDRESS or GATEWAY_REJECTS_SPOOFED_TRAFFIC.',
  ja: 'より具体的な NO_SUCH_ADDRESS、NOT_PUBLIC_ADDRESS、GATEWAY_REJECTS_SPOOFED_TRAFFIC のいずれかで示します。',
};

/** Codes of AWS Reachability Analyzer that an answer here never carries, with the reason. */
export const CODES_NOT_GIVEN: Readonly<Record<string, Localized>> = {
  CANNOT_ROUTE: ROUTES_DECIDE,
  HIGHER_PRIORITY_ROUTE: ROUTES_DECIDE,
  MORE_SPECIFIC_ROUTE: ROUTES_DECIDE,
  TGW_RTB_CANNOT_ROUTE: ROUTES_DECIDE,
  TGW_RTB_HIGHER_PRIORITY_ROUTE: ROUTES_DECIDE,
  TGW_RTB_MORE_SPECIFIC_ROUTE: ROUTES_DECIDE,
  VPC_LOCAL_ROUTE_CIDR_RESTRICTION: ROUTES_DECIDE,
  DISCONNECTED_VPCS: QUESTION,
  TGW_RTB_ROUTES_ARE_UNKNOWN: UNKNOWN,
  UNKNOWN_DESTINATION: UNKNOWN,
  UNKNOWN_PEERED_SGS: UNKNOWN,
  UNKNOWN_RESOURCE: UNKNOWN,
  TARGET_ADDRESS_RESTRICTION: SPLIT,
  TARGET_PORT_RESTRICTION: SPLIT,
  ENI_ADDRESS_RESTRICTION: ADDRESSES,
  IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS: ADDRESSES,
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: ADDRESSES,
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: ADDRESSES,
  VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: ADDRESSES,
  VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: ADDRESSES,
  NGW_DEST_ADDRESS_PRESERVATION: TRANSLATION,
  NGW_SOURCE_ADDRESS_REASSIGN: TRANSLATION,
  REMAP_EPHEMERAL_PORT: TRANSLATION,
  INGRESS_RTB_NO_PUBLIC_IP: APPLIANCE,
  INGRESS_RTB_TRAFFIC_REDIRECTION: APPLIANCE,
  IGW_NAT_REFLECTION: {
    en: 'Not needed: a way out by one internet gateway and in by another is followed.',
    ja: 'インターネットゲートウェイから出て別のゲートウェイから戻る経路も追跡するため、このコードは不要です。',
  },
  NGW_REQUIRES_SOURCE_IN_VPC: {
    en: 'Not needed: no peering, VPN or Direct Connect delivers packets to a NAT gateway here.',
    ja: 'ピアリング、VPN、Direct Connect から NAT ゲートウェイに至る経路は生じないため、このコードは不要です。',
  },
  TGW_ATTACH_VPC_AZ_RESTRICTION: {
    en: 'The interface by which an attachment delivers is not told apart by zone: what hangs on it is unknown.',
    ja: 'アタッチメントが配送に使うインターフェイスをゾーン別に区別していないため、結果がそれに左右される場合は「不明」と判定します。',
  },
  UNSUPPORTED_COMPONENT: QUESTION,
};
