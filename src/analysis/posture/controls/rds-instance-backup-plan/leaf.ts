import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { isRelational } from '../../read/database-engines.ts';
import { TEXTS } from './texts.ts';

const IN_CLUSTER = notApplicable('in-cluster');
const OTHER_ENGINE = notApplicable('other-engine');

export const rdsInstanceBackupPlan = defineControl({
  id: 'rds-instance-backup-plan',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.26' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'config', id: 'rds-resources-protected-by-backup-plan' },
  ],
  fix: { id: 'rds-instance-backup-plan', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance', 'AWS::Backup::ProtectedResource'],
  facts: ['Engine', 'DBInstanceArn'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-26', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws backup create-backup-selection --backup-plan-id <plan> --backup-selection SelectionName=databases,IamRoleArn=<role>,Resources=<arn>',
    terraform: `resource "aws_backup_selection" "databases" {
  plan_id      = aws_backup_plan.this.id
  name         = "databases"
  iam_role_arn = aws_iam_role.backup.arn
  resources    = [aws_db_instance.this.arn]
}`,
  },
  texts: TEXTS,
  judge: (database, look) => {
    const { DBClusterIdentifier, DBInstanceArn, Engine } = database.configuration;
    if (!isRelational(Engine)) return OTHER_ENGINE;
    if (DBClusterIdentifier !== undefined) return IN_CLUSTER;
    const backedUp = look.once(
      'backed-up',
      () => new Set(look.items('AWS::Backup::ProtectedResource').map(({ arn }) => arn)),
    );
    return DBInstanceArn !== undefined && backedUp.has(DBInstanceArn)
      ? MET
      : failAt(database, 'not-planned', ['DBInstanceArn']);
  },
});
