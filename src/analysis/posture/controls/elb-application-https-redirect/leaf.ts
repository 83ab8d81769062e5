import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import type { ConfigurationItem } from '#estate/model';
import { TEXTS } from './texts.ts';

const OTHER = notApplicable('not-http');

const NOT_SEEN = unknown('rules-not-seen');

type Rule = ConfigurationItem<'AWS::ElasticLoadBalancingV2::ListenerRule'>;
type Action = NonNullable<Rule['configuration']['Actions']>[number];

function isSafe({ Type, RedirectConfig }: Action): boolean {
  return Type === 'fixed-response' || (Type === 'redirect' && RedirectConfig?.Protocol === 'HTTPS');
}

/** A rule that forwards speaks in clear whatever the default action does; fixed answers carry nothing of the program. */
export const elbApplicationHttpsRedirect = defineControl({
  id: 'elb-application-https-redirect',
  subject: 'AWS::ElasticLoadBalancingV2::Listener',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.1' },
    { catalogue: 'aws-fsbp', id: 'ELB.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'alb-http-to-https-redirection-check' },
  ],
  fix: { id: 'elb-application-https-redirect', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancingV2::ListenerRule'],
  facts: ['ListenerArn', 'Protocol', 'DefaultActions', 'DefaultActions[].Type'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-listener --listener-arn <listener> --default-actions "Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}"',
    terraform: `resource "aws_lb_listener" "http" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (listener, look) => {
    const { ListenerArn, Protocol, DefaultActions } = listener.configuration;
    if (Protocol !== 'HTTP') return OTHER;
    const index = (DefaultActions ?? []).findIndex((action) => !isSafe(action));
    if (index !== -1) return failAt(listener, 'in-clear', [`DefaultActions/${index}`]);
    const rules = look.once('listener-rules', () =>
      Map.groupBy(look.items('AWS::ElasticLoadBalancingV2::ListenerRule'), (rule) => rule.configuration.ListenerArn),
    );
    if (rules.has(undefined)) return NOT_SEEN;
    for (const rule of rules.get(ListenerArn) ?? []) {
      const at = rule.configuration.Actions?.findIndex((action) => !isSafe(action));
      if (at === undefined) return NOT_SEEN;
      if (at !== -1) return failAt(rule, 'rule-in-clear', [`Actions/${at}`]);
    }
    return MET;
  },
});
