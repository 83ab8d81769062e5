import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { hitsOf, openOf, portText } from '../../read/judge-open-ports.ts';
import { aclSpans } from '../../read/open-ports.ts';
import { TEXTS } from './texts.ts';

const ADMIN_PORTS = { tcp: [22, 3389], udp: [3389] };

/** Entries decide in the order of their numbers: an earlier deny wins, whatever a later entry allows. */
export const ec2NetworkAclAdminPorts = defineControl({
  id: 'ec2-network-acl-admin-ports',
  subject: 'AWS::EC2::NetworkAcl',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.21' },
    { catalogue: 'aws-fsbp', id: 'EC2.21' },
    { catalogue: 'cis-aws-3.0.0', id: '5.1' },
    { catalogue: 'cis-aws-5.0.0', id: '5.2' },
    { catalogue: 'pci-dss-4.0.1', id: '1.3.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4(21)' },
    { catalogue: 'config', id: 'nacl-no-unrestricted-ssh-rdp' },
  ],
  fix: { id: 'ec2-network-acl-admin-ports', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::NetworkAcl'],
  facts: ['Entries', 'Entries[].Egress', 'Entries[].Protocol', 'Entries[].RuleAction', 'Entries[].RuleNumber'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 create-network-acl-entry --network-acl-id <acl> --ingress --rule-number 90 --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action deny',
    terraform: `resource "aws_network_acl_rule" "no_ssh" {
  network_acl_id = aws_network_acl.this.id
  rule_number    = 90
  protocol       = "tcp"
  rule_action    = "deny"
  cidr_block     = "0.0.0.0/0"
  from_port      = 22
  to_port        = 22
}`,
  },
  texts: TEXTS,
  judge: (acl) => {
    const inbound = (acl.configuration.Entries ?? []).flatMap((entry, at) =>
      entry.Egress === true ? [] : [{ entry, at }],
    );
    const spans = aclSpans(inbound.map(({ entry }) => entry));
    const open = openOf(spans.flatMap((span) => hitsOf(span, ADMIN_PORTS)));
    if (open === undefined) return MET;
    const entries = [...new Set(open.hits.flatMap(({ span }) => span.rules))].map((rule) => inbound[rule]?.at);
    const pointers = entries.slice(0, 5).map((at) => `Entries/${at}`);
    return failAt(acl, open.code, pointers, { ports: portText(open.hits) });
  },
});
