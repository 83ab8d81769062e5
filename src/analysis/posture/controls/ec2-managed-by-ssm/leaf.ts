import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_RUNNING = notApplicable('not-running');
const PING_NOT_SEEN = unknown('ping-not-seen');

export const ec2ManagedBySsm = defineControl({
  id: 'ec2-managed-by-ssm',
  subject: 'AWS::EC2::Instance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SSM.1' },
    { catalogue: 'aws-fsbp', id: 'SSM.1' },
    { catalogue: 'nist-800-53-r5', id: 'CM-8' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ec2-instance-managed-by-systems-manager' },
  ],
  fix: { id: 'ec2-managed-by-ssm', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::Instance', 'AWS::SSM::ManagedInstance'],
  facts: ['InstanceId', 'State.Name'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-1', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformation.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws iam attach-role-policy --role-name <instance-role> --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
    terraform: `resource "aws_iam_role_policy_attachment" "ssm" {
  role       = aws_iam_role.instance.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}`,
  },
  texts: TEXTS,
  judge: (instance, look) => {
    if (instance.configuration.State?.Name !== 'running') return NOT_RUNNING;
    const managed = look.once('managed instances', () => {
      const items = look.items('AWS::SSM::ManagedInstance');
      return new Map(items.map(({ configuration }) => [configuration.InstanceId, configuration]));
    });
    const found = managed.get(instance.configuration.InstanceId);
    if (found === undefined) return failAt(instance, 'not-managed', ['InstanceId']);
    const state = found.PingStatus;
    if (state === undefined) return PING_NOT_SEEN;
    return state === 'Online' ? MET : failAt(instance, 'lost', ['InstanceId'], { state });
  },
});
