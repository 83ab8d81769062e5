import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const elbMultiAz = defineControl({
  id: 'elb-multi-az',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.13' },
    { catalogue: 'aws-fsbp', id: 'ELB.13' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'elbv2-multiple-az' },
  ],
  fix: { id: 'elb-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  facts: ['AvailabilityZones', 'AvailabilityZones[].ZoneName'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-13', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-subnets.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 set-subnets --load-balancer-arn <arn> --subnets <subnet-a> <subnet-b>',
    terraform: `resource "aws_lb" "this" {
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}`,
  },
  texts: TEXTS,
  judge: (balancer) => {
    const zones = new Set((balancer.configuration.AvailabilityZones ?? []).map(({ ZoneName }) => ZoneName)).size;
    return zones > 1 ? MET : failAt(balancer, 'one-zone', ['AvailabilityZones']);
  },
});
