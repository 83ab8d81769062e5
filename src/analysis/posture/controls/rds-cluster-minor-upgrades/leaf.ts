import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isAurora, isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterMinorUpgrades = defineControl({
  id: 'rds-cluster-minor-upgrades',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.35' },
    { catalogue: 'aws-fsbp', id: 'RDS.35' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'rds-cluster-auto-minor-version-upgrade-enable' },
  ],
  fix: { id: 'rds-cluster-minor-upgrades', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'AutoMinorVersionUpgrade'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-35', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --auto-minor-version-upgrade',
    terraform: `resource "aws_rds_cluster_instance" "this" {
  auto_minor_version_upgrade = true
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { AutoMinorVersionUpgrade, Engine } = cluster.configuration;
    if (isAurora(Engine) || !isRelational(Engine)) return OTHER_ENGINE;
    return AutoMinorVersionUpgrade === true ? MET : failAt(cluster, 'by-hand', ['AutoMinorVersionUpgrade']);
  },
});
