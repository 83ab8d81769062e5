import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheBackups = defineControl({
  id: 'elasticache-backups',
  subject: 'AWS::ElastiCache::ReplicationGroup',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.1' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.1' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'elasticache-redis-cluster-automatic-backup-check' },
  ],
  fix: { id: 'elasticache-backups', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElastiCache::ReplicationGroup'],
  facts: ['SnapshotRetentionLimit'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache modify-replication-group --replication-group-id <group> --apply-immediately --snapshot-retention-limit 7',
    terraform: `resource "aws_elasticache_replication_group" "this" {
  snapshot_retention_limit = 7
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    (cache.configuration.SnapshotRetentionLimit ?? 0) >= 1 ? MET : failAt(cache, 'off', ['SnapshotRetentionLimit']),
});
