import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const OTHER_TYPE = notApplicable('other-type');

const NOT_SEEN = unknown('protection-not-seen');

export const elbApplicationWaf = defineControl({
  id: 'elb-application-waf',
  subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.16' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4(21)' },
    { catalogue: 'config', id: 'alb-waf-enabled' },
  ],
  fix: { id: 'elb-application-waf', per: 'account' },
  effort: 'days',
  needs: ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::WAFv2::WebACL'],
  facts: ['LoadBalancerArn', 'Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-16', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws wafv2 associate-web-acl --web-acl-arn <web-acl> --resource-arn <load-balancer>',
    terraform: `resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_lb.this.arn
  web_acl_arn  = aws_wafv2_web_acl.this.arn
}`,
  },
  texts: TEXTS,
  judge: (balancer, look) => {
    const { LoadBalancerArn, Type } = balancer.configuration;
    if (Type !== 'application') return OTHER_TYPE;
    const lists = look.items('AWS::WAFv2::WebACL').filter(({ configuration }) => configuration.Scope !== 'CLOUDFRONT');
    if (lists.some(({ configuration }) => configuration.ResourceArns?.includes(LoadBalancerArn ?? ''))) return MET;
    const isSeen = lists.every(({ configuration }) => configuration.ResourceArns !== undefined);
    return isSeen ? failAt(balancer, 'no-web-acl', ['LoadBalancerArn']) : NOT_SEEN;
  },
});
