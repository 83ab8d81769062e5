import { defineControl } from '../../contract.ts';
import { PREFIX_LIST_KINDS } from '../../read/group-exposure.ts';
import { judgeOpenPorts, OPEN_PORT_FACTS, type PortList } from '../../read/judge-open-ports.ts';
import { TEXTS } from './texts.ts';

/** All but the ports that Security Hub authorizes: TCP 80 and 443. */
const OTHER_PORTS: PortList = {
  tcp: [
    [0, 79],
    [81, 442],
    [444, 65_535],
  ],
  udp: [[0, 65_535]],
};

export const ec2SecurityGroupAuthorizedPorts = defineControl({
  id: 'ec2-security-group-authorized-ports',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.18' },
    { catalogue: 'aws-fsbp', id: 'EC2.18' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'vpc-sg-open-only-to-authorized-ports' },
  ],
  fix: { id: 'ec2-security-group-authorized-ports', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SecurityGroup'],
  uses: PREFIX_LIST_KINDS,
  facts: OPEN_PORT_FACTS,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 revoke-security-group-ingress --group-id <group> --security-group-rule-ids <rule>',
    terraform: `resource "aws_vpc_security_group_ingress_rule" "this" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "198.51.100.0/24"
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
}`,
  },
  texts: TEXTS,
  judge: judgeOpenPorts(OTHER_PORTS),
});
