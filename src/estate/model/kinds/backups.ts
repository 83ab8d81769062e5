import type { BackupPlansListMember, ProtectedResource, RecoveryPointByBackupVault } from '@aws-sdk/client-backup';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const BACKUP_KINDS = defineKinds({
  'AWS::Backup::BackupPlan': {
    naming: 'config',
    scope: 'region',
    call: 'backup:ListBackupPlans',
    answer: 'BackupPlansList',
    id: 'BackupPlanId',
    arn: 'BackupPlanArn',
    name: 'BackupPlanName',
  },
  /** A resource of which AWS Backup holds a backup; its ARN is the resource's own. */
  'AWS::Backup::ProtectedResource': {
    naming: 'own',
    scope: 'region',
    call: 'backup:ListProtectedResources',
    answer: 'Results',
    id: 'ResourceArn',
    arn: 'ResourceArn',
    name: 'ResourceName',
  },
  'AWS::Backup::RecoveryPoint': {
    naming: 'config',
    scope: 'region',
    call: 'backup:ListRecoveryPointsByBackupVault',
    answer: 'RecoveryPoints',
    id: 'RecoveryPointArn',
    arn: 'RecoveryPointArn',
    name: 'ResourceName',
  },
});

export interface BackupConfigurations {
  'AWS::Backup::BackupPlan': Stored<BackupPlansListMember>;
  'AWS::Backup::ProtectedResource': Stored<ProtectedResource>;
  'AWS::Backup::RecoveryPoint': Stored<RecoveryPointByBackupVault>;
}
