import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const KEY = 'elb.http.desyncmitigationmode';

const NOT_SEEN = unknown('mode-not-seen');

export const elbClassicDesyncMode = defineControl({
  id: 'elb-classic-desync-mode',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.14' },
    { catalogue: 'aws-fsbp', id: 'ELB.14' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'clb-desync-mode-check' },
  ],
  fix: { id: 'elb-classic-desync-mode', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['LoadBalancerAttributes.AdditionalAttributes'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-14', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes "AdditionalAttributes=[{Key=elb.http.desyncmitigationmode,Value=defensive}]"',
    terraform: `resource "aws_elb" "this" {
  desync_mitigation_mode = "defensive"
}`,
  },
  texts: TEXTS,
  judge: (balancer) => {
    const attributes = balancer.configuration.LoadBalancerAttributes?.AdditionalAttributes ?? [];
    const index = attributes.findIndex((attribute) => attribute.Key === KEY);
    const mode = attributes[index]?.Value;
    if (mode === undefined) return NOT_SEEN;
    if (mode === 'defensive' || mode === 'strictest') return MET;
    return failAt(balancer, 'weak-mode', [`LoadBalancerAttributes/AdditionalAttributes/${index}`], { mode });
  },
});
