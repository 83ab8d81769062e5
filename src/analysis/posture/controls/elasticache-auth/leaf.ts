import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NEWER = notApplicable('newer');
const VERSION_NOT_SEEN = unknown('version-not-seen');

export const elasticacheAuth = defineControl({
  id: 'elasticache-auth',
  subject: 'AWS::ElastiCache::ReplicationGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.6' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.6' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'elasticache-repl-grp-redis-auth-enabled' },
  ],
  fix: { id: 'elasticache-auth', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  facts: ['MemberClusters', 'AuthTokenEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache modify-replication-group --replication-group-id <group> --apply-immediately --auth-token <token> --auth-token-update-strategy SET',
    terraform: `resource "aws_elasticache_replication_group" "this" {
  transit_encryption_enabled = true
  auth_token                 = var.auth_token
}`,
  },
  texts: TEXTS,
  judge: (group, look) => {
    const members = group.configuration.MemberClusters ?? [];
    const node = look
      .items('AWS::ElastiCache::CacheCluster')
      .find(({ configuration }) => members.includes(configuration.CacheClusterId ?? ''));
    const version = node?.configuration.EngineVersion;
    if (version === undefined) return VERSION_NOT_SEEN;
    if (Number.parseInt(version, 10) >= 6) return NEWER;
    return group.configuration.AuthTokenEnabled === true
      ? MET
      : failAt(group, 'no-auth', ['AuthTokenEnabled'], { version });
  },
});
