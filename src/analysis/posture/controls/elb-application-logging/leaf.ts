import { defineControl } from '../../contract.ts';
import { ATTRIBUTE_KINDS, judgeAttribute } from '../../read/load-balancer-attributes.ts';
import { TEXTS } from './texts.ts';

export const elbApplicationLogging = defineControl({
  id: 'elb-application-logging',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.5' },
    { catalogue: 'aws-fsbp', id: 'ELB.5' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'elb-logging-enabled' },
  ],
  fix: { id: 'elb-application-logging', per: 'account' },
  effort: 'minutes',
  needs: [...ATTRIBUTE_KINDS],
  facts: ['LoadBalancerArn', 'Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=access_logs.s3.enabled,Value=true',
    terraform: `resource "aws_lb" "this" {
  access_logs {
    bucket  = aws_s3_bucket.logs.id
    enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: judgeAttribute(['application'], 'access_logs.s3.enabled', ['true']),
});
