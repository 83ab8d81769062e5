import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/**
 * TLS 1.2 and 1.3 or 1.3 alone, with forward secrecy; `Res`, `FIPS` and post-quantum variants are stricter still.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html (read 2026-11-26)
 */
const RECOMMENDED = /^ELBSecurityPolicy-TLS13-1-[23](-Res)?(-FIPS)?(-PQ)?-\d{4}-\d{2}$/;

const OTHER = notApplicable('not-tls');

const NOT_SEEN = unknown('policy-not-seen');

export const elbListenerTlsPolicy = defineControl({
  id: 'elb-listener-tls-policy',
  subject: 'AWS::ElasticLoadBalancingV2::Listener',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.17' },
    { catalogue: 'aws-fsbp', id: 'ELB.17' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'elbv2-predefined-security-policy-ssl-check' },
  ],
  fix: { id: 'elb-listener-tls-policy', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancingV2::Listener'],
  facts: ['Protocol'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elbv2 modify-listener --listener-arn <listener> --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
    terraform: `resource "aws_lb_listener" "https" {
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
}`,
  },
  texts: TEXTS,
  judge: (listener) => {
    const { Protocol, SslPolicy } = listener.configuration;
    if (Protocol !== 'HTTPS' && Protocol !== 'TLS') return OTHER;
    if (SslPolicy === undefined) return NOT_SEEN;
    return RECOMMENDED.test(SslPolicy) ? MET : failAt(listener, 'old-policy', ['SslPolicy'], { policy: SslPolicy });
  },
});
