import { fail, notApplicable, unknown } from '../../../rule.ts';
import { cite, failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { parameterValue } from '../../read/database-parameters.ts';
import { TEXTS } from './texts.ts';

/** `enabled` still takes TLS 1.0 and 1.1. */
const STRONG = new Set(['tls1.2+', 'tls1.3+', 'fips-140-3']);

const NOT_SEEN = unknown('parameter-not-seen');
const OTHER_ENGINE = notApplicable('other-engine');

export const documentdbTls = defineControl({
  id: 'documentdb-tls',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DocumentDB.6' },
    { catalogue: 'aws-fsbp', id: 'DocumentDB.6' },
    { catalogue: 'config', id: 'docdb-cluster-encrypted-in-transit' },
  ],
  fix: { id: 'documentdb-tls', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster', 'AWS::RDS::DBClusterParameterGroup'],
  facts: ['Engine', 'DBClusterParameterGroup', 'DBClusterMembers[].DBClusterParameterGroupStatus'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=tls,ParameterValue=tls1.2+,ApplyMethod=pending-reboot',
    terraform: `resource "aws_docdb_cluster_parameter_group" "this" {
  family = "docdb5.0"

  parameter {
    name  = "tls"
    value = "tls1.2+"
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster, look) => {
    const { DBClusterMembers = [], DBClusterParameterGroup, Engine } = cluster.configuration;
    if (engineFamily(Engine) !== 'docdb') return OTHER_ENGINE;
    const groups = look.once(
      'cluster-parameter-groups',
      () =>
        new Map(
          look
            .items('AWS::RDS::DBClusterParameterGroup')
            .map((one) => [one.configuration.DBClusterParameterGroupName, one]),
        ),
    );
    const group = groups.get(DBClusterParameterGroup);
    const value = parameterValue(group?.configuration.Parameters, 'tls');
    if (group === undefined || value === undefined) return NOT_SEEN;
    if (value === null || !STRONG.has(value)) {
      const params = { value: value ?? '', group: group.resourceId };
      return fail('weak', params, [cite(cluster, 'DBClusterParameterGroup'), cite(group, 'Parameters')]);
    }
    const late = DBClusterMembers.findIndex(
      ({ DBClusterParameterGroupStatus }) => DBClusterParameterGroupStatus !== 'in-sync',
    );
    return late < 0 ? MET : failAt(cluster, 'not-in-sync', [`DBClusterMembers/${late}`], { group: group.resourceId });
  },
});
