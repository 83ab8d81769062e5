import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { exposureOf, PREFIX_LIST_KINDS } from '../../read/group-exposure.ts';
import { hitsOf, OPEN_PORT_FACTS, openOf } from '../../read/judge-open-ports.ts';
import { breadthOf } from '#analysis/addresses';
import { TEXTS } from './texts.ts';

const EVERY_PORT = 65_536;

const EVERYTHING = { tcp: [[0, EVERY_PORT - 1]], udp: [[0, EVERY_PORT - 1]] } as const;

const UNSURE = unknown('sources-not-seen');

export const ec2SecurityGroupAllTraffic = defineControl({
  id: 'ec2-security-group-all-traffic',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'high',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'trusted-advisor', id: '1iG5NDGVre' },
  ],
  fix: { id: 'ec2-security-group-authorized-ports', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SecurityGroup'],
  uses: PREFIX_LIST_KINDS,
  facts: OPEN_PORT_FACTS,
  sources: [{ url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html', read: '2026-11-26' }],
  code: {
    cli: 'aws ec2 revoke-security-group-ingress --group-id <group> --security-group-rule-ids <rule>',
    terraform: `resource "aws_vpc_security_group_ingress_rule" "this" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "198.51.100.0/24"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}`,
  },
  texts: TEXTS,
  judge: (group, look) => {
    const spans = exposureOf(group, look).flatMap((span) => hitsOf(span, EVERYTHING));
    for (const transport of ['tcp', 'udp'] as const) {
      const ofTransport = spans.filter(({ span }) => span.transport === transport);
      const isWhole = (open: typeof spans) => open.reduce((sum, { from, to }) => sum + to - from + 1, 0) === EVERY_PORT;
      const open = ofTransport.filter((hit) => openOf([hit]) !== undefined);
      if (isWhole(open)) {
        const rules = [...new Set(open.flatMap(({ span }) => span.rules))];
        const pointers = rules.slice(0, 5).map((rule) => `IpPermissions/${rule}`);
        return failAt(group, 'every-port', pointers, { transport: transport.toUpperCase() });
      }
      if (isWhole(ofTransport.filter(({ span }) => breadthOf(span.maybe) !== 'narrow'))) return UNSURE;
    }
    return MET;
  },
});
