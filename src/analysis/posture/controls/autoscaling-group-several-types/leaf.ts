import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const autoscalingGroupSeveralTypes = defineControl({
  id: 'autoscaling-group-several-types',
  subject: 'AWS::AutoScaling::AutoScalingGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'AutoScaling.6' },
    { catalogue: 'aws-fsbp', id: 'AutoScaling.6' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'autoscaling-multiple-instance-types' },
  ],
  fix: { id: 'autoscaling-group-several-types', per: 'account' },
  effort: 'hours',
  needs: ['AWS::AutoScaling::AutoScalingGroup'],
  facts: ['AvailabilityZones'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-6',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --mixed-instances-policy file://policy.json',
    terraform: `resource "aws_autoscaling_group" "this" {
  mixed_instances_policy {
    launch_template {
      override {
        instance_type = "m7i.large"
      }
      override {
        instance_type = "m6i.large"
      }
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { AvailabilityZones, MixedInstancesPolicy } = group.configuration;
    const overrides = MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? [];
    // Requirements instead of names stand for every type that meets them.
    const isOpen = overrides.some(({ InstanceRequirements }) => InstanceRequirements !== undefined);
    const types = new Set(overrides.flatMap(({ InstanceType }) => InstanceType ?? [])).size;
    if (new Set(AvailabilityZones).size < 2) return failAt(group, 'one-zone', ['AvailabilityZones']);
    return isOpen || types > 1 ? MET : failAt(group, 'one-type', ['AutoScalingGroupName']);
  },
});
