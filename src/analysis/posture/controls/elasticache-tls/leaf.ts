import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheTls = defineControl({
  id: 'elasticache-tls',
  subject: 'AWS::ElastiCache::ReplicationGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.5' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.5' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'elasticache-repl-grp-encrypted-in-transit' },
  ],
  fix: { id: 'elasticache-tls', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ElastiCache::ReplicationGroup'],
  facts: ['TransitEncryptionEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache modify-replication-group --replication-group-id <group> --apply-immediately --transit-encryption-enabled --transit-encryption-mode preferred',
    terraform: `resource "aws_elasticache_replication_group" "this" {
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    cache.configuration.TransitEncryptionEnabled === true ? MET : failAt(cache, 'off', ['TransitEncryptionEnabled']),
});
