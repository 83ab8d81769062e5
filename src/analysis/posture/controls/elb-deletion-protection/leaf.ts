import { defineControl } from '../../contract.ts';
import { ATTRIBUTE_KINDS, judgeAttribute } from '../../read/load-balancer-attributes.ts';
import { TEXTS } from './texts.ts';

export const elbDeletionProtection = defineControl({
  id: 'elb-deletion-protection',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.6' },
    { catalogue: 'aws-fsbp', id: 'ELB.6' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 'elb-deletion-protection-enabled' },
  ],
  fix: { id: 'elb-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: [...ATTRIBUTE_KINDS],
  facts: ['LoadBalancerArn', 'Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-6', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=deletion_protection.enabled,Value=true',
    terraform: `resource "aws_lb" "this" {
  enable_deletion_protection = true
}`,
  },
  texts: TEXTS,
  judge: judgeAttribute(['application', 'network', 'gateway'], 'deletion_protection.enabled', ['true']),
});
