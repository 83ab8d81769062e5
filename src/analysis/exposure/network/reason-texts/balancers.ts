import type { Localized } from '#kernel';

/** Classic, application, network and gateway load balancers. */
export const BALANCER_REASONS = {
  ELB_ACL_RESTRICTION: {
    en: 'The network ACL of the subnet stands between a Classic Load Balancer and its targets, even inside the subnet.',
    ja: 'Classic Load Balancer の送信トラフィックには、ターゲットが同じサブネットにあってもネットワーク ACL が適用されます。',
  },
  ELB_INSTALLED_AZ_RESTRICTION: {
    en: 'The balancer sends only to targets in its own Availability Zones[, and {zone} is not one].',
    ja: 'ロードバランサーが転送できるのは、有効なアベイラビリティーゾーンのターゲットのみです[（対象外: {zone}）]。',
  },
  ELB_LISTENER_PORT_RESTRICTION: {
    en: 'The listener takes and forwards its own ports only[: {ports}].',
    ja: 'リスナーが受け付け、転送するのは設定されたポートのみです[（{ports}）]。',
  },
  ELB_LISTENERS_MISMATCH: {
    en: 'The Classic Load Balancer has no listener for this traffic.',
    ja: 'Classic Load Balancer に、この通信を受け付けるリスナーがありません。',
  },
  ELB_NOT_CROSSZONE: {
    en: 'The targets are in other Availability Zones, and cross-zone balancing is off.',
    ja: 'ターゲットが別のアベイラビリティーゾーンにありますが、クロスゾーン負荷分散が無効です。',
  },
  ELBV2_LISTENER_HAS_NO_TG: {
    en: 'The listener leads to no target group that has targets.',
    ja: 'リスナーの転送先に、ターゲットが登録されたターゲットグループがありません。',
  },
  ELBV2_LISTENER_PORT_RESTRICTION: {
    en: 'The listener takes its own port only[: {ports}].',
    ja: 'リスナーが受け付けるのは設定されたポートのみです[（{ports}）]。',
  },
  ELBV2_LISTENER_REQUIRES_TG_ACCEPT: {
    en: 'No target group of the listener takes this traffic.',
    ja: 'リスナーに、この通信を受け付けるターゲットグループがありません。',
  },
  ELBV2_LISTENERS_MISMATCH: {
    en: 'The balancer has no listener for this traffic[; its listeners are on {ports}].',
    ja: 'ロードバランサーに、この通信を受け付けるリスナーがありません[（リスナー: {ports}）]。',
  },
  ELBV2_NO_TARGETS_IN_AZ: {
    en: 'The balancer has no target in the Availability Zone[ {zone}], and cross-zone balancing is off.',
    ja: 'アベイラビリティーゾーン[（{zone}）]にターゲットがなく、クロスゾーン負荷分散も無効です。',
  },
  ELBV2_SOURCE_ADDRESS_PRESERVATION: {
    en: 'The balancer keeps the address of the client, and the target does not admit it.',
    ja: 'クライアント IP アドレスが保持されたまま転送されますが、ターゲット側で許可されていません。',
  },
  GWLB_DESTINATION_PORT_RESTRICTION: {
    en: 'A Gateway Load Balancer speaks with its targets on port 6081 only.',
    ja: 'Gateway Load Balancer とターゲット間の通信で使われるのはポート 6081 のみです。',
  },
  GWLB_PROTOCOL_RESTRICTION: {
    en: 'A Gateway Load Balancer speaks GENEVE, over UDP, with its targets.',
    ja: 'Gateway Load Balancer とターゲット間の通信で使われるのは GENEVE（UDP）のみです。',
  },
  TARGET_ADDRESS_RESTRICTION: {
    en: 'A balancer sends only to the addresses of its targets.',
    ja: 'ロードバランサーが転送するのは、登録されたターゲットのアドレス宛てのみです。',
  },
  TARGET_PORT_RESTRICTION: {
    en: 'A balancer sends to a target on its registered port only[: {ports}].',
    ja: 'ロードバランサーが転送するのは、ターゲットに登録されたポート宛てのみです[（{ports}）]。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
