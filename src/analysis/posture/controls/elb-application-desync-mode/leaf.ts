import { defineControl } from '../../contract.ts';
import { ATTRIBUTE_KINDS, judgeAttribute } from '../../read/load-balancer-attributes.ts';
import { TEXTS } from './texts.ts';

export const elbApplicationDesyncMode = defineControl({
  id: 'elb-application-desync-mode',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.12' },
    { catalogue: 'aws-fsbp', id: 'ELB.12' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'alb-desync-mode-check' },
  ],
  fix: { id: 'elb-application-desync-mode', per: 'account' },
  effort: 'minutes',
  needs: [...ATTRIBUTE_KINDS],
  facts: ['LoadBalancerArn', 'Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-12', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=routing.http.desync_mitigation_mode,Value=defensive',
    terraform: `resource "aws_lb" "this" {
  desync_mitigation_mode = "defensive"
}`,
  },
  texts: TEXTS,
  judge: judgeAttribute(['application'], 'routing.http.desync_mitigation_mode', ['defensive', 'strictest']),
});
