import { defineControl } from '../../contract.ts';
import { PREFIX_LIST_KINDS } from '../../read/group-exposure.ts';
import { judgeOpenPorts, OPEN_PORT_FACTS } from '../../read/judge-open-ports.ts';
import { TEXTS } from './texts.ts';

export const ec2SecurityGroupRdp = defineControl({
  id: 'ec2-security-group-rdp',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.14' },
    { catalogue: 'pci-dss-4.0.1', id: '1.3.1' },
    { catalogue: 'config', id: 'restricted-common-ports' },
  ],
  fix: { id: 'ec2-security-group-authorized-ports', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SecurityGroup'],
  uses: PREFIX_LIST_KINDS,
  facts: OPEN_PORT_FACTS,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-14', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 revoke-security-group-ingress --group-id <group> --security-group-rule-ids <rule>',
    terraform: `resource "aws_vpc_security_group_ingress_rule" "this" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "198.51.100.0/24"
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
}`,
  },
  texts: TEXTS,
  judge: judgeOpenPorts({ tcp: [3389], udp: [3389] }),
});
