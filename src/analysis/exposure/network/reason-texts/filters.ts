import type { Localized } from '#kernel';

/** What stands at an interface or a subnet and looks at packets. */
export const FILTER_REASONS = {
  ENI_SG_RULES_MISMATCH: {
    en: 'No[ {direction}] rule of the security groups[ {groups}] of this interface admits the traffic.',
    ja: 'このインターフェイスのセキュリティグループ[（{groups}）]に、この通信を許可する[{direction}]ルールがありません。',
  },
  SG_HAS_NO_RULES: {
    en: 'The security groups[ {groups}] of this interface have no[ {direction}] rule at all.',
    ja: 'このインターフェイスのセキュリティグループ[（{groups}）]には[{direction}]ルールが 1 つもありません。',
  },
  SG_REFERENCES_NOT_PRESERVED: {
    en: 'A rule admits members of a security group[ ({group})], but what lies between does not carry the membership on.',
    ja: 'セキュリティグループ[（{group}）]を参照するルールはありますが、途中の経路で送信元のグループ情報が失われます。',
  },
  SG_REFERENCING_SUPPORT: {
    en: 'A rule admits members of a security group[ ({group})], but security group referencing is not enabled on the transit gateway and both attachments.',
    ja: 'セキュリティグループ[（{group}）]を参照するルールはありますが、Transit Gateway とその両端のアタッチメントでセキュリティグループ参照のサポートが有効になっていません。',
  },
  SUBNET_ACL_RESTRICTION: {
    en: 'The network ACL refuses this[ {direction}] traffic[: entry {entry} decides]. Network ACLs look at replies too.',
    ja: 'ネットワーク ACL がこの[{direction}]トラフィックを拒否します[（ルール番号 {entry}）]。ネットワーク ACL は応答パケットも評価します。',
  },
  ENI_ADDRESS_RESTRICTION: {
    en: 'The address[ {address}] is not one of the addresses of this interface.',
    ja: 'アドレス[ {address}] は、このインターフェイスに割り当てられていません。',
  },
  ENI_SOURCE_DEST_CHECK_RESTRICTION: {
    en: 'The source/destination check of this interface drops packets that are neither from nor to its own addresses.',
    ja: '送信元／送信先チェックが有効なため、このインターフェイス自身のアドレスを送信元または送信先としないパケットは破棄されます。',
  },
  ENI_DENIES_IGW_TRAFFIC: {
    en: 'This interface refuses all traffic of internet gateways: DenyAllIgwTraffic is set.',
    ja: 'DenyAllIgwTraffic が有効なため、このインターフェイスはインターネットゲートウェイ経由の通信をすべて拒否します。',
  },
  FIREWALL_RULES_RESTRICTION: {
    en: 'A rule of the network firewall drops this traffic[: {rule}][ of {group}].',
    ja: 'Network Firewall[ の {group} ]のルール[（{rule}）]がこの通信を破棄します。',
  },
  PROTOCOL_RESTRICTION: {
    en: 'This component carries certain protocols only[: {protocols}].',
    ja: 'このコンポーネントを通過できるプロトコルは限られています[（{protocols}）]。',
  },
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: {
    en: 'VPC Block Public Access is on[ ({mode})] and no exclusion covers this subnet or VPC.',
    ja: 'VPC ブロックパブリックアクセスが有効[（{mode}）]で、このサブネットや VPC は除外対象になっていません。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
