import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheMinorUpgrades = defineControl({
  id: 'elasticache-minor-upgrades',
  subject: 'AWS::ElastiCache::CacheCluster',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.2' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.2' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'elasticache-auto-minor-version-upgrade-check' },
  ],
  fix: { id: 'elasticache-minor-upgrades', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ElastiCache::CacheCluster'],
  facts: ['AutoMinorVersionUpgrade'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache modify-cache-cluster --cache-cluster-id <cluster> --auto-minor-version-upgrade --apply-immediately',
    terraform: `resource "aws_elasticache_cluster" "this" {
  auto_minor_version_upgrade = true
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    cache.configuration.AutoMinorVersionUpgrade === true ? MET : failAt(cache, 'off', ['AutoMinorVersionUpgrade']),
});
