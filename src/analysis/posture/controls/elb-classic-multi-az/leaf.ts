import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const elbClassicMultiAz = defineControl({
  id: 'elb-classic-multi-az',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.10' },
    { catalogue: 'aws-fsbp', id: 'ELB.10' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'clb-multiple-az' },
  ],
  fix: { id: 'elb-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['AvailabilityZones'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-10', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb attach-load-balancer-to-subnets --load-balancer-name <name> --subnets <subnet>',
    terraform: `resource "aws_elb" "this" {
  subnets = [aws_subnet.a.id, aws_subnet.b.id]
}`,
  },
  texts: TEXTS,
  judge: (balancer) =>
    new Set(balancer.configuration.AvailabilityZones).size > 1
      ? MET
      : failAt(balancer, 'one-zone', ['AvailabilityZones']),
});
