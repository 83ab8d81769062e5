import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const elbClassicLogging = defineControl({
  id: 'elb-classic-logging',
  subject: 'AWS::ElasticLoadBalancing::LoadBalancer',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ELB.5' },
    { catalogue: 'aws-fsbp', id: 'ELB.5' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'elb-logging-enabled' },
  ],
  fix: { id: 'elb-application-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  facts: ['LoadBalancerAttributes.AccessLog.Enabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerAttributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes "AccessLog={Enabled=true,S3BucketName=<bucket>,EmitInterval=5}"',
    terraform: `resource "aws_elb" "this" {
  access_logs {
    bucket = aws_s3_bucket.logs.id
  }
}`,
  },
  texts: TEXTS,
  judge: (balancer) =>
    balancer.configuration.LoadBalancerAttributes?.AccessLog?.Enabled === true
      ? MET
      : failAt(balancer, 'off', ['LoadBalancerAttributes/AccessLog/Enabled']),
});
