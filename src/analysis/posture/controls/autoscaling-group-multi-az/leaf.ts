import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const autoscalingGroupMultiAz = defineControl({
  id: 'autoscaling-group-multi-az',
  subject: 'AWS::AutoScaling::AutoScalingGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'AutoScaling.2' },
    { catalogue: 'aws-fsbp', id: 'AutoScaling.2' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'autoscaling-multiple-az' },
  ],
  fix: { id: 'autoscaling-group-multi-az', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::AutoScaling::AutoScalingGroup'],
  facts: ['AvailabilityZones'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier "<subnet-a>,<subnet-b>"',
    terraform: `resource "aws_autoscaling_group" "this" {
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const zones = new Set(group.configuration.AvailabilityZones).size;
    return zones > 1 ? MET : failAt(group, 'one-zone', ['AvailabilityZones']);
  },
});
