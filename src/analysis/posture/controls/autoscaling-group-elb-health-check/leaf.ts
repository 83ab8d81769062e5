import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NO_BALANCER = notApplicable('no-load-balancer');

export const autoscalingGroupElbHealthCheck = defineControl({
  id: 'autoscaling-group-elb-health-check',
  subject: 'AWS::AutoScaling::AutoScalingGroup',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'AutoScaling.1' },
    { catalogue: 'aws-fsbp', id: 'AutoScaling.1' },
    { catalogue: 'nist-800-53-r5', id: 'CP-2(2)' },
    { catalogue: 'config', id: 'autoscaling-group-elb-healthcheck-required' },
  ],
  fix: { id: 'autoscaling-group-elb-health-check', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::AutoScaling::AutoScalingGroup'],
  facts: ['HealthCheckType', 'LoadBalancerNames', 'TargetGroupARNs'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --health-check-type ELB --health-check-grace-period 300',
    terraform: `resource "aws_autoscaling_group" "this" {
  health_check_type = "ELB"
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { HealthCheckType = '', LoadBalancerNames, TargetGroupARNs } = group.configuration;
    if ((LoadBalancerNames ?? []).length + (TargetGroupARNs ?? []).length === 0) return NO_BALANCER;
    return HealthCheckType.split(',').includes('ELB') ? MET : failAt(group, 'ec2-only', ['HealthCheckType']);
  },
});
