import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineDefaults } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const OTHER_ENGINE = notApplicable('other-engine');

export const rdsClusterAdminName = defineControl({
  id: 'rds-cluster-admin-name',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.24' },
    { catalogue: 'aws-fsbp', id: 'RDS.24' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'rds-cluster-default-admin-check' },
  ],
  fix: { id: 'rds-cluster-admin-name', per: 'account' },
  effort: 'days',
  needs: ['AWS::RDS::DBCluster'],
  facts: ['Engine', 'MasterUsername'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-24', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds create-db-cluster --db-cluster-identifier <new-cluster> --master-username <name> --manage-master-user-password --engine <engine>',
    terraform: `resource "aws_rds_cluster" "this" {
  master_username = "orders_owner"
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { Engine, MasterUsername } = cluster.configuration;
    const admin = engineDefaults(Engine)?.admin;
    if (admin === undefined) return OTHER_ENGINE;
    return MasterUsername?.toLowerCase() === admin
      ? failAt(cluster, 'default-admin', ['MasterUsername'], { admin })
      : MET;
  },
});
