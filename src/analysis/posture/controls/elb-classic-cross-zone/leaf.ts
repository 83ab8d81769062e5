import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const elbClassicCrossZone = defineControl({
  id: 'elb-classic-cross-zone',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.9' },
    { catalogue: 'aws-fsbp', id: 'ELB.9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'elb-cross-zone-load-balancing-enabled' },
  ],
  fix: { id: 'elb-classic-cross-zone', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-9', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerAttributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes "CrossZoneLoadBalancing={Enabled=true}"',
    terraform: `resource "aws_elb" "this" {
  cross_zone_load_balancing = true
}`,
  },
  texts: TEXTS,
  judge: (balancer) =>
    balancer.configuration.LoadBalancerAttributes?.CrossZoneLoadBalancing?.Enabled === true
      ? MET
      : failAt(balancer, 'off', ['LoadBalancerAttributes/CrossZoneLoadBalancing/Enabled']),
});
