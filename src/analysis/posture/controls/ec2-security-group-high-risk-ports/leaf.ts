import { defineControl } from '../../contract.ts';
import { PREFIX_LIST_KINDS } from '../../read/group-exposure.ts';
import { judgeOpenPorts, OPEN_PORT_FACTS } from '../../read/judge-open-ports.ts';
import { TEXTS } from './texts.ts';

/** https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19 (read 2026-11-26) */
const HIGH_RISK_PORTS = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888,
  9200, 9300,
];

export const ec2SecurityGroupHighRiskPorts = defineControl({
  id: 'ec2-security-group-high-risk-ports',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.19' },
    { catalogue: 'aws-fsbp', id: 'EC2.19' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'restricted-common-ports' },
  ],
  fix: { id: 'ec2-security-group-authorized-ports', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SecurityGroup'],
  uses: PREFIX_LIST_KINDS,
  facts: OPEN_PORT_FACTS,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 revoke-security-group-ingress --group-id <group> --security-group-rule-ids <rule>',
    terraform: `resource "aws_vpc_security_group_ingress_rule" "this" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "198.51.100.0/24"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
}`,
  },
  texts: TEXTS,
  judge: judgeOpenPorts({ tcp: HIGH_RISK_PORTS }),
});
