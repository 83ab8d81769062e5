import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const DEFAULT = notApplicable('default');

export const ec2SecurityGroupUnused = defineControl({
  id: 'ec2-security-group-unused',
  subject: 'AWS::EC2::SecurityGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.22' },
    { catalogue: 'config', id: 'ec2-security-group-attached-to-eni-periodic' },
  ],
  fix: { id: 'ec2-security-group-unused', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SecurityGroup', 'AWS::EC2::NetworkInterface'],
  facts: ['GroupId', 'GroupName'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-22', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/deleting-security-groups.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 delete-security-group --group-id <group>',
    terraform: `# Remove the resource:
# resource "aws_security_group" "unused"`,
  },
  texts: TEXTS,
  judge: (group, look) => {
    const { GroupId = '', GroupName } = group.configuration;
    if (GroupName === 'default') return DEFAULT;
    const used = look.once('used-security-groups', () => {
      const groups = look
        .items('AWS::EC2::NetworkInterface')
        .flatMap(({ configuration }) => configuration.Groups ?? []);
      return new Set(groups.map((one) => one.GroupId));
    });
    return used.has(GroupId) ? MET : failAt(group, 'unused', ['GroupId']);
  },
});
