import { describe, expect, it } from 'vitest';
import { HOP_TEXTS, hopSentence } from './hop-texts.ts';
import { REASONS, reasonSentence } from './reasons.ts';

/** https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html, "Path is not reachable" and "Configuration" (read 2026-11-26) */
const AWS_CODES = `
BAD_STATE BAD_STATE_ATTACHMENT BAD_STATE_ROUTE BAD_STATE_VPN CANNOT_ROUTE ELB_ACL_RESTRICTION
ELB_INSTALLED_AZ_RESTRICTION ELB_LISTENER_PORT_RESTRICTION ELB_LISTENERS_MISMATCH ELB_NOT_CROSSZONE
ELBV2_LISTENER_HAS_NO_TG ELBV2_LISTENER_PORT_RESTRICTION ELBV2_LISTENER_REQUIRES_TG_ACCEPT ELBV2_LISTENERS_MISMATCH
ELBV2_NO_TARGETS_IN_AZ ELBV2_SOURCE_ADDRESS_PRESERVATION ENI_ADDRESS_RESTRICTION ENI_SG_RULES_MISMATCH
ENI_SOURCE_DEST_CHECK_RESTRICTION FIREWALL_RULES_RESTRICTION GATEWAY_REJECTS_SPOOFED_TRAFFIC
GWLB_DESTINATION_PORT_RESTRICTION GWLB_PROTOCOL_RESTRICTION HIGHER_PRIORITY_ROUTE
IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS
IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS IGW_NAT_REFLECTION IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS
IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS
IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS INGRESS_RTB_NO_PUBLIC_IP INGRESS_RTB_TRAFFIC_REDIRECTION
MORE_SPECIFIC_ROUTE NGW_DEST_ADDRESS_PRESERVATION NGW_REQUIRES_SOURCE_IN_VPC NGW_SOURCE_ADDRESS_REASSIGN
NO_POSSIBLE_DESTINATION NO_ROUTE_TO_DESTINATION PCX_REQUIRES_ADDRESS_IN_VPC_CIDR PROTOCOL_RESTRICTION
REGIONAL_NGW_ROUTE_AZ_RESTRICTION REMAP_EPHEMERAL_PORT SG_HAS_NO_RULES SG_REFERENCES_NOT_PRESERVED
SG_REFERENCING_SUPPORT SUBNET_ACL_RESTRICTION TARGET_ADDRESS_RESTRICTION TARGET_PORT_RESTRICTION
TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION TGW_ATTACH_VPC_AZ_RESTRICTION TGW_BAD_STATE_VPN TGW_ROUTE_AZ_RESTRICTION
TGW_RTB_BAD_STATE_ROUTE TGW_RTB_CANNOT_ROUTE TGW_RTB_HIGHER_PRIORITY_ROUTE TGW_RTB_MORE_SPECIFIC_ROUTE
TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT TGW_RTB_ROUTES_ARE_UNKNOWN UNKNOWN_DESTINATION UNKNOWN_PEERED_SGS
UNKNOWN_RESOURCE VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS
VPC_BLOCK_PUBLIC_ACCESS_ENABLED VPC_LOCAL_ROUTE_CIDR_RESTRICTION VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION
VPCE_GATEWAY_PROTOCOL_RESTRICTION VPCE_INTRA_VPC_TRAFFIC VPCE_SERVICE_NOT_INSTALLED_IN_AZ
DISCONNECTED_VPCS NO_PATH NO_SOURCE_OR_DESTINATION UNASSOCIATED_COMPONENT UNSUPPORTED_COMPONENT`
  .trim()
  .split(/\s+/);

const placesOf = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted((a, b) => (a < b ? -1 : 1));

describe('the catalogue of explanation codes', () => {
  it('has a sentence for every code of Reachability Analyzer', () => {
    expect(AWS_CODES).toHaveLength(76);
    expect(AWS_CODES.filter((code) => REASONS[code] === undefined)).toEqual([]);
  });

  it.each(Object.entries({ ...REASONS, ...HOP_TEXTS }))('%s has the same places in both languages', (_, { en, ja }) => {
    expect(placesOf(ja)).toEqual(placesOf(en));
    expect(en).toMatch(/\.$/);
    expect(ja).toMatch(/(です|ます|ません|でした)(\[[^\]]*\])*。$/);
  });

  it('reads well with all of its values and with none of them', () => {
    expect(reasonSentence('BAD_STATE_ROUTE', { route: '0.0.0.0/0', target: 'igw-1' }, 'en')).toBe(
      'The route to 0.0.0.0/0 is a black hole: its target igw-1 does not exist or does not work.',
    );
    expect(reasonSentence('BAD_STATE_ROUTE', {}, 'ja')).toBe(
      'ルートはブラックホールです。ターゲットが存在しないか、利用できる状態ではありません。',
    );
    for (const code of Object.keys(REASONS)) expect(reasonSentence(code, {}, 'en')).not.toMatch(/[[\]{}]| {2}/);
  });

  it('says directions as words and shows an unknown code as it is', () => {
    expect(reasonSentence('ENI_SG_RULES_MISMATCH', { direction: 'egress' }, 'ja')).toContain('アウトバウンドルール');
    expect(reasonSentence('NEW_CODE', {}, 'en')).toBe('NEW_CODE');
    expect(reasonSentence('NO_ROUTE_TO_DESTINATION', { reply: true }, 'en')).toBe(
      'For the replies: The route table has no route that leads to the destination.',
    );
    expect(hopSentence({ code: 'acl-entry', params: { direction: 'ingress', entry: 100 } }, 'en')).toBe(
      'Entry 100 (inbound) admits the traffic.',
    );
  });
});
