import type { Localized } from '#kernel';

/** Gateways to the internet, to one's own networks and to services. */
export const GATEWAY_REASONS = {
  IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS: {
    en: 'An internet gateway lets in only what is for an address of its VPC[; {destination} is not one].',
    ja: 'インターネットゲートウェイが受け入れるのは、VPC の CIDR 内のアドレス宛ての通信のみです[（送信先: {destination}）]。',
  },
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: {
    en: 'An internet gateway sends nothing to private addresses (RFC 1918)[: {destination}].',
    ja: 'インターネットゲートウェイは、プライベートアドレス（RFC 1918）宛ての通信を送信しません[（送信先: {destination}）]。',
  },
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: {
    en: 'An internet gateway sends nothing to shared addresses (RFC 6598)[: {destination}].',
    ja: 'インターネットゲートウェイは、共有アドレス（RFC 6598）宛ての通信を送信しません[（送信先: {destination}）]。',
  },
  IGW_NAT_REFLECTION: {
    en: 'The destination[ {destination}] is a public address of this network: the packets would have to leave by the internet gateway and come back, which is a question of its own.',
    ja: '送信先[（{destination}）]は自ネットワークのパブリックアドレスです。インターネットゲートウェイからいったん出て戻る経路になるため、往路と復路を分けて確認する必要があります。',
  },
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
    en: 'The address[ {address}] is not the public address of an interface of the VPC of the internet gateway.',
    ja: 'アドレス[（{address}）]は、インターネットゲートウェイがアタッチされた VPC のインターフェイスに関連付けられたパブリックアドレスではありません。',
  },
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: {
    en: 'The source address[ {address}] has no public address, so nothing of it leaves by the internet gateway.',
    ja: '送信元アドレス[（{address}）]にパブリックアドレスが関連付けられていないため、インターネットゲートウェイから送信できません。',
  },
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: {
    en: 'An internet gateway lets in nothing from private addresses (RFC 1918)[: {address}].',
    ja: 'インターネットゲートウェイは、プライベートアドレス（RFC 1918）からの通信を受け入れません[（送信元: {address}）]。',
  },
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: {
    en: 'An internet gateway lets in nothing from shared addresses (RFC 6598)[: {address}].',
    ja: 'インターネットゲートウェイは、共有アドレス（RFC 6598）からの通信を受け入れません[（送信元: {address}）]。',
  },
  INGRESS_RTB_NO_PUBLIC_IP: {
    en: 'The edge route table leads to an appliance without a public address, which the internet cannot reach.',
    ja: 'エッジルートテーブルの転送先アプライアンスにパブリックアドレスがないため、インターネットから到達できません。',
  },
  INGRESS_RTB_TRAFFIC_REDIRECTION: {
    en: 'The edge route table sends the traffic of this subnet through an appliance[ {target}], not directly.',
    ja: 'エッジルートテーブルにより、このサブネット宛ての通信は直接ではなくアプライアンス[（{target}）]を経由します。',
  },
  NGW_DEST_ADDRESS_PRESERVATION: {
    en: 'A NAT gateway does not change the address of the destination.',
    ja: 'NAT ゲートウェイは送信先アドレスを変換しません。',
  },
  NGW_REQUIRES_SOURCE_IN_VPC: {
    en: 'A NAT gateway serves only interfaces of its own VPC, nothing that comes by peering, VPN or Direct Connect[: {address}].',
    ja: 'NAT ゲートウェイを利用できるのは同じ VPC 内のインターフェイスのみで、ピアリング、VPN、Direct Connect 経由の通信は転送しません[（送信元: {address}）]。',
  },
  NGW_SOURCE_ADDRESS_REASSIGN: {
    en: 'A NAT gateway replaces the address of the source by its own.',
    ja: 'NAT ゲートウェイは送信元アドレスを自身のアドレスに変換します。',
  },
  REGIONAL_NGW_ROUTE_AZ_RESTRICTION: {
    en: 'The regional NAT gateway is not in the Availability Zone[ {zone}] that the traffic comes from.',
    ja: 'リージョナル NAT ゲートウェイが、通信元のアベイラビリティーゾーン[（{zone}）]に配置されていません。',
  },
  REMAP_EPHEMERAL_PORT: {
    en: 'A NAT gateway or balancer sends from ports 1024 to 65535 only.',
    ja: 'NAT ゲートウェイやロードバランサーの送信元ポートは 1024～65535 に変換されます。',
  },
  VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: {
    en: 'The source address[ {address}] is not of an interface of the VPC of the virtual private gateway.',
    ja: '送信元アドレス[（{address}）]が、仮想プライベートゲートウェイをアタッチした VPC のインターフェイスのものではありません。',
  },
  VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: {
    en: 'The destination[ {address}] is not the private address of an interface of the VPC of the virtual private gateway.',
    ja: '送信先アドレス[（{address}）]が、仮想プライベートゲートウェイをアタッチした VPC のインターフェイスのプライベートアドレスではありません。',
  },
  VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION: {
    en: 'A gateway endpoint sends only from the addresses of its service[; {address} is not one].',
    ja: 'ゲートウェイエンドポイントの送信元は、対象サービスのプレフィックスリストに含まれるアドレスに限られます[（{address}）]。',
  },
  VPCE_GATEWAY_PROTOCOL_RESTRICTION: {
    en: 'A gateway endpoint carries TCP and ICMP echo only.',
    ja: 'ゲートウェイエンドポイントを通過できるのは TCP と ICMP エコーのみです。',
  },
  VPCE_INTRA_VPC_TRAFFIC: {
    en: 'An endpoint opens no connections into its VPC.',
    ja: 'VPC エンドポイントから VPC 内のリソースへの接続は開始できません。',
  },
  VPCE_SERVICE_NOT_INSTALLED_IN_AZ: {
    en: 'The endpoint service is not in the Availability Zone[ {zone}].',
    ja: 'エンドポイントサービスがアベイラビリティーゾーン[（{zone}）]で提供されていません。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
