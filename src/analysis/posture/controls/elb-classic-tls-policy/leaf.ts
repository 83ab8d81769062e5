import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const SECURE = new Set(['HTTPS', 'SSL']);

/** https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8 (read 2026-11-26) */
const STRONG = 'ELBSecurityPolicy-TLS-1-2-2017-01';

const NO_TLS = notApplicable('no-tls-listener');

const NOT_SEEN = unknown('policy-not-seen');

export const elbClassicTlsPolicy = defineControl({
  id: 'elb-classic-tls-policy',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.8' },
    { catalogue: 'aws-fsbp', id: 'ELB.8' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'elb-predefined-security-policy-ssl-check' },
  ],
  fix: { id: 'elb-classic-tls-policy', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['ListenerDescriptions', 'ListenerDescriptions[].Listener.Protocol', 'PolicyDescriptions'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb set-load-balancer-policies-of-listener --load-balancer-name <name> --load-balancer-port 443 --policy-names <policy>',
    terraform: `resource "aws_load_balancer_policy" "tls" {
  policy_type_name = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}`,
  },
  texts: TEXTS,
  judge: (balancer) => {
    const { ListenerDescriptions, PolicyDescriptions } = balancer.configuration;
    const secure = [...(ListenerDescriptions ?? []).entries()].filter(([, { Listener }]) =>
      SECURE.has(Listener?.Protocol ?? ''),
    );
    if (secure.length === 0) return NO_TLS;
    let isSeen = true;
    for (const [index, { PolicyNames }] of secure) {
      const policy = (PolicyDescriptions ?? []).find(
        ({ PolicyName = '', PolicyTypeName }) =>
          PolicyTypeName === 'SSLNegotiationPolicyType' && PolicyNames?.includes(PolicyName),
      );
      const attributes = policy?.PolicyAttributeDescriptions;
      const reference = attributes?.find(({ AttributeName }) => AttributeName === 'Reference-Security-Policy');
      if (attributes === undefined) isSeen = false;
      else if (reference?.AttributeValue !== STRONG) {
        const found = reference?.AttributeValue ?? policy?.PolicyName ?? '';
        return failAt(balancer, 'weak-policy', [`ListenerDescriptions/${index}`], { policy: found });
      }
    }
    return isSeen ? MET : NOT_SEEN;
  },
});
