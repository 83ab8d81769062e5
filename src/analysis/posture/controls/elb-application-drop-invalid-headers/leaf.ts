import { defineControl } from '../../contract.ts';
import { ATTRIBUTE_KINDS, judgeAttribute } from '../../read/load-balancer-attributes.ts';
import { TEXTS } from './texts.ts';

export const elbApplicationDropInvalidHeaders = defineControl({
  id: 'elb-application-drop-invalid-headers',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.4' },
    { catalogue: 'aws-fsbp', id: 'ELB.4' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8(2)' },
    { catalogue: 'config', id: 'alb-http-drop-invalid-header-enabled' },
  ],
  fix: { id: 'elb-application-drop-invalid-headers', per: 'account' },
  effort: 'minutes',
  needs: [...ATTRIBUTE_KINDS],
  facts: ['LoadBalancerArn', 'Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-4', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=routing.http.drop_invalid_header_fields.enabled,Value=true',
    terraform: `resource "aws_lb" "this" {
  drop_invalid_header_fields = true
}`,
  },
  texts: TEXTS,
  judge: judgeAttribute(['application'], 'routing.http.drop_invalid_header_fields.enabled', ['true']),
});
