import { defineControl } from '../../contract.ts';
import { PREFIX_LIST_KINDS } from '../../read/group-exposure.ts';
import { judgeOpenPorts, OPEN_PORT_FACTS, type PortList } from '../../read/judge-open-ports.ts';
import { TEXTS } from './texts.ts';

/** Relational databases, caches, document stores, search, graphs, warehouses: the ports they listen on unless told otherwise. */
const DATABASE_PORTS: PortList = {
  tcp: [
    1433,
    1434,
    [1521, 1522],
    [2483, 2484],
    3306,
    5432,
    5439,
    5984,
    6379,
    8182,
    9042,
    9142,
    9200,
    9300,
    11_211,
    [27_017, 27_019],
    50_000,
  ],
  udp: [1434, 11_211],
};

export const ec2SecurityGroupDatabasePorts = defineControl({
  id: 'ec2-security-group-database-ports',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'critical',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'trusted-advisor', id: 'HCP4007jGY' },
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
  from_port         = 5432
  to_port           = 5432
}`,
  },
  texts: TEXTS,
  judge: judgeOpenPorts(DATABASE_PORTS),
});
