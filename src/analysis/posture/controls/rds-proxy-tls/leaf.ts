import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const rdsProxyTls = defineControl({
  id: 'rds-proxy-tls',
  subject: 'AWS::RDS::DBProxy',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.43' },
    { catalogue: 'aws-fsbp', id: 'RDS.43' },
    { catalogue: 'config', id: 'rds-proxy-tls-encryption' },
  ],
  fix: { id: 'rds-proxy-tls', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBProxy'],
  facts: ['RequireTLS'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-43', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-proxy --db-proxy-name <proxy> --require-tls',
    terraform: `resource "aws_db_proxy" "this" {
  require_tls = true
}`,
    cloudformation: `RequireTLS: true`,
  },
  texts: TEXTS,
  judge: (proxy) => (proxy.configuration.RequireTLS === true ? MET : failAt(proxy, 'tls-not-required', ['RequireTLS'])),
});
