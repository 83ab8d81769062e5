import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const SECURE = new Set(['HTTPS', 'SSL']);

const ACM = /^arn:[a-z-]+:acm:/;

const NO_TLS = notApplicable('no-tls-listener');

const NOT_SEEN = unknown('certificate-not-seen');

export const elbClassicAcmCertificate = defineControl({
  id: 'elb-classic-acm-certificate',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.2' },
    { catalogue: 'aws-fsbp', id: 'ELB.2' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'elb-acm-certificate-required' },
  ],
  fix: { id: 'elb-classic-acm-certificate', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['ListenerDescriptions', 'ListenerDescriptions[].Listener.Protocol'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-2', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb set-load-balancer-listener-ssl-certificate --load-balancer-name <name> --load-balancer-port 443 --ssl-certificate-id <acm-arn>',
    terraform: `resource "aws_elb" "this" {
  listener {
    lb_protocol        = "https"
    ssl_certificate_id = aws_acm_certificate.this.arn
  }
}`,
  },
  texts: TEXTS,
  judge: (balancer) => {
    const listeners = (balancer.configuration.ListenerDescriptions ?? []).map(({ Listener }) => Listener);
    const secure = [...listeners.entries()].filter(([, listener]) => SECURE.has(listener?.Protocol ?? ''));
    if (secure.length === 0) return NO_TLS;
    const foreign = secure.filter(([, listener]) => !ACM.test(listener?.SSLCertificateId ?? 'arn:aws:acm:'));
    const pointers = foreign.map(([index]) => `ListenerDescriptions/${index}/Listener/SSLCertificateId`);
    if (foreign.length > 0) return failAt(balancer, 'not-acm', pointers.slice(0, 5));
    return secure.some(([, listener]) => listener?.SSLCertificateId === undefined) ? NOT_SEEN : MET;
  },
});
