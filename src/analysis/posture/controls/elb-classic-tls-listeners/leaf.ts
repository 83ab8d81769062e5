import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const SECURE = new Set(['HTTPS', 'SSL']);

const NONE = notApplicable('no-listener');

export const elbClassicTlsListeners = defineControl({
  id: 'elb-classic-tls-listeners',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.3' },
    { catalogue: 'aws-fsbp', id: 'ELB.3' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'elb-tls-https-listeners-only' },
  ],
  fix: { id: 'elb-classic-tls-listeners', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['ListenerDescriptions', 'ListenerDescriptions[].Listener.Protocol'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb create-load-balancer-listeners --load-balancer-name <name> --listeners "Protocol=HTTPS,LoadBalancerPort=443,InstanceProtocol=HTTP,InstancePort=80,SSLCertificateId=<acm-arn>"',
    terraform: `resource "aws_elb" "this" {
  listener {
    lb_port     = 443
    lb_protocol = "https"
  }
}`,
  },
  texts: TEXTS,
  judge: (balancer) => {
    const listeners = (balancer.configuration.ListenerDescriptions ?? []).map(
      ({ Listener }) => Listener?.Protocol ?? '',
    );
    if (listeners.length === 0) return NONE;
    const index = listeners.findIndex((protocol) => !SECURE.has(protocol.toUpperCase()));
    return index === -1 ? MET : failAt(balancer, 'in-clear', [`ListenerDescriptions/${index}/Listener`]);
  },
});
