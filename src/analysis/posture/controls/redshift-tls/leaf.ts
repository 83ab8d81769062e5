import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const GROUP_NOT_SEEN = unknown('group-not-seen');

export const redshiftTls = defineControl({
  id: 'redshift-tls',
  subject: 'AWS::Redshift::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Redshift.2' },
    { catalogue: 'aws-fsbp', id: 'Redshift.2' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'redshift-require-tls-ssl' },
  ],
  fix: { id: 'redshift-tls', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Redshift::Cluster', 'AWS::Redshift::ClusterParameterGroup'],
  facts: ['ClusterParameterGroups[].ParameterGroupName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws redshift modify-cluster-parameter-group --parameter-group-name <group> --parameters ParameterName=require_ssl,ParameterValue=true',
    terraform: `resource "aws_redshift_parameter_group" "this" {
  name   = "strict"
  family = "redshift-2.0"
  parameter {
    name  = "require_ssl"
    value = "true"
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster, look) => {
    const groups = look.items('AWS::Redshift::ClusterParameterGroup');
    const names = (cluster.configuration.ClusterParameterGroups ?? []).map(
      ({ ParameterGroupName = '' }) => ParameterGroupName,
    );
    if (names.length === 0) return GROUP_NOT_SEEN;
    for (const group of names) {
      const found = groups.find(({ configuration }) => configuration.ParameterGroupName === group);
      const value = found?.configuration.Parameters?.find(({ ParameterName }) => ParameterName === 'require_ssl');
      if (value?.ParameterValue === undefined) return GROUP_NOT_SEEN;
      if (value.ParameterValue !== 'true')
        return failAt(cluster, 'not-required', ['ClusterParameterGroups'], { group });
    }
    return MET;
  },
});
