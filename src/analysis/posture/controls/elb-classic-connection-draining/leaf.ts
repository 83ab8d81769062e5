import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const elbClassicConnectionDraining = defineControl({
  id: 'elb-classic-connection-draining',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.7' },
    { catalogue: 'aws-fsbp', id: 'ELB.7' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
  ],
  fix: { id: 'elb-classic-connection-draining', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['LoadBalancerAttributes.ConnectionDraining.Enabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-7', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerAttributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes "ConnectionDraining={Enabled=true,Timeout=300}"',
    terraform: `resource "aws_elb" "this" {
  connection_draining = true
}`,
  },
  texts: TEXTS,
  judge: (balancer) =>
    balancer.configuration.LoadBalancerAttributes?.ConnectionDraining?.Enabled === true
      ? MET
      : failAt(balancer, 'off', ['LoadBalancerAttributes/ConnectionDraining/Enabled']),
});
