import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheEncryption = defineControl({
  id: 'elasticache-encryption',
  subject: 'AWS::ElastiCache::ReplicationGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.4' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'elasticache-repl-grp-encrypted-at-rest' },
  ],
  fix: { id: 'elasticache-encryption', per: 'account' },
  effort: 'days',
  needs: ['AWS::ElastiCache::ReplicationGroup'],
  facts: ['AtRestEncryptionEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache create-replication-group --replication-group-id <new-group> --replication-group-description encrypted --at-rest-encryption-enabled --snapshot-name <backup>',
    terraform: `resource "aws_elasticache_replication_group" "this" {
  at_rest_encryption_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    cache.configuration.AtRestEncryptionEnabled === true ? MET : failAt(cache, 'off', ['AtRestEncryptionEnabled']),
});
