import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const elasticacheSubnetGroup = defineControl({
  id: 'elasticache-subnet-group',
  subject: 'AWS::ElastiCache::CacheCluster',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ElastiCache.7' },
    { catalogue: 'aws-fsbp', id: 'ElastiCache.7' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4' },
    { catalogue: 'config', id: 'elasticache-subnet-group-check' },
  ],
  fix: { id: 'elasticache-subnet-group', per: 'account' },
  effort: 'days',
  needs: ['AWS::ElastiCache::CacheCluster'],
  facts: ['CacheSubnetGroupName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-7',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws elasticache create-cache-subnet-group --cache-subnet-group-name private --cache-subnet-group-description private --subnet-ids <subnet>',
    terraform: `resource "aws_elasticache_subnet_group" "this" {
  name       = "private"
  subnet_ids = [aws_subnet.private.id]
}`,
  },
  texts: TEXTS,
  judge: (cache) =>
    cache.configuration.CacheSubnetGroupName !== 'default'
      ? MET
      : failAt(cache, 'default-group', ['CacheSubnetGroupName']),
});
