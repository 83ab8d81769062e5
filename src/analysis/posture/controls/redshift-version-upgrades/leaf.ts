import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const redshiftVersionUpgrades = defineControl({
  id: 'redshift-version-upgrades',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.6' },
    { catalogue: 'aws-fsbp', id: 'Redshift.6' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'redshift-cluster-maintenancesettings-check' },
  ],
  fix: { id: 'redshift-version-upgrades', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Redshift::Cluster'],
  facts: ['AllowVersionUpgrade'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster --cluster-identifier <cluster> --allow-version-upgrade',
    terraform: `resource "aws_redshift_cluster" "this" {
  allow_version_upgrade = true
}`,
  },
  texts: TEXTS,
  judge: (cluster) =>
    cluster.configuration.AllowVersionUpgrade === true ? MET : failAt(cluster, 'off', ['AllowVersionUpgrade']),
});
