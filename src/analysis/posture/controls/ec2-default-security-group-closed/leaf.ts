import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const OTHER = notApplicable('not-default');

export const ec2DefaultSecurityGroupClosed = defineControl({
  id: 'ec2-default-security-group-closed',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.2' },
    { catalogue: 'aws-fsbp', id: 'EC2.2' },
    { catalogue: 'cis-aws-3.0.0', id: '5.4' },
    { catalogue: 'cis-aws-5.0.0', id: '5.5' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'vpc-default-security-group-closed' },
  ],
  fix: { id: 'ec2-default-security-group-closed', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::SecurityGroup'],
  facts: ['GroupName', 'IpPermissions', 'IpPermissionsEgress'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 revoke-security-group-ingress --group-id <group> --security-group-rule-ids <rule>',
    terraform: `resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { GroupName, IpPermissions, IpPermissionsEgress } = group.configuration;
    if (GroupName !== 'default') return OTHER;
    const pointers = [
      ...(IpPermissions ?? []).map((_, index) => `IpPermissions/${index}`),
      ...(IpPermissionsEgress ?? []).map((_, index) => `IpPermissionsEgress/${index}`),
    ];
    return pointers.length === 0 ? MET : failAt(group, 'has-rules', pointers.slice(0, 5), { rules: pointers.length });
  },
});
