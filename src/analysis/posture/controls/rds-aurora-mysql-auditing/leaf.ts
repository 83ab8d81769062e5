import { fail, notApplicable, unknown } from '../../../rule.ts';
import { cite, failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { engineFamily } from '../../read/database-engines.ts';
import { isOn, parameterValue } from '../../read/database-parameters.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('parameter-not-seen');
const OTHER_ENGINE = notApplicable('other-engine');

export const rdsAuroraMysqlAuditing = defineControl({
  id: 'rds-aurora-mysql-auditing',
  subject: 'AWS::RDS::DBCluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.45' },
    { catalogue: 'aws-fsbp', id: 'RDS.45' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'aurora-mysql-cluster-audit-logging' },
  ],
  fix: { id: 'rds-aurora-mysql-auditing', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBCluster', 'AWS::RDS::DBClusterParameterGroup'],
  facts: ['Engine', 'DBClusterParameterGroup', 'DBClusterMembers[].DBClusterParameterGroupStatus'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-45', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=server_audit_logging,ParameterValue=1,ApplyMethod=immediate ParameterName=server_audit_events,ParameterValue="CONNECT,QUERY_DCL,QUERY_DDL",ApplyMethod=immediate',
    terraform: `resource "aws_rds_cluster_parameter_group" "this" {
  family = "aurora-mysql8.0"

  parameter {
    name  = "server_audit_logging"
    value = "1"
  }

  parameter {
    name  = "server_audit_events"
    value = "CONNECT,QUERY_DCL,QUERY_DDL"
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster, look) => {
    const { DBClusterMembers = [], DBClusterParameterGroup, Engine } = cluster.configuration;
    if (engineFamily(Engine) !== 'aurora-mysql') return OTHER_ENGINE;
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
    const on = parameterValue(group?.configuration.Parameters, 'server_audit_logging');
    const events = parameterValue(group?.configuration.Parameters, 'server_audit_events');
    if (group === undefined || on === undefined || events === undefined) return NOT_SEEN;
    const name = group.resourceId;
    if (!isOn(on) || events === null || events.trim() === '') {
      return fail('not-audited', { group: name }, [
        cite(cluster, 'DBClusterParameterGroup'),
        cite(group, 'Parameters'),
      ]);
    }
    const late = DBClusterMembers.findIndex(
      ({ DBClusterParameterGroupStatus }) => DBClusterParameterGroupStatus !== 'in-sync',
    );
    return late < 0 ? MET : failAt(cluster, 'not-in-sync', [`DBClusterMembers/${late}`], { group: name });
  },
});
