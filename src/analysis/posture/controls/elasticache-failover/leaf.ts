import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheFailover = defineControl({
  id: 'elasticache-failover',
  subject: 'AWS::ElastiCache::ReplicationGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.3' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.3' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'nist-800-53-r5', id: 'SC-36' },
    { catalogue: 'config', id: 'elasticache-repl-grp-auto-failover-enabled' },
  ],
  fix: { id: 'elasticache-failover', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElastiCache::ReplicationGroup'],
  facts: ['AutomaticFailover'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache modify-replication-group --replication-group-id <group> --apply-immediately --automatic-failover-enabled',
    terraform: `resource "aws_elasticache_replication_group" "this" {
  automatic_failover_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    cache.configuration.AutomaticFailover === 'enabled'
      ? MET
      : failAt(cache, 'off', ['AutomaticFailover'], { state: cache.configuration.AutomaticFailover ?? '' }),
});
