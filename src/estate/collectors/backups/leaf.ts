import {
  BackupClient,
  paginateListBackupPlans,
  paginateListBackupVaults,
  paginateListProtectedResources,
  paginateListRecoveryPointsByBackupVault,
} from '@aws-sdk/client-backup';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const PLAN = 'AWS::Backup::BackupPlan';
const PROTECTED = 'AWS::Backup::ProtectedResource';

export const backups = defineCollector({
  id: 'backups',
  sources: [
    { url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListBackupPlans.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListProtectedResources.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListBackupVaults.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByBackupVault.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [PLAN, PROTECTED, 'AWS::Backup::RecoveryPoint'],
  permissions: [
    'backup:ListBackupPlans',
    'backup:ListProtectedResources',
    'backup:ListBackupVaults',
    'backup:ListRecoveryPointsByBackupVault',
  ],
  async *collect({ client, target, finished, signal }) {
    const paging = { client: client(BackupClient), pageSize: 1000 };
    const options = { abortSignal: signal };
    for await (const page of paginateListBackupPlans(paging, {}, options)) {
      for (const plan of page.BackupPlansList ?? []) yield item(PLAN, stored(plan), target);
    }
    finished(PLAN);
    for await (const page of paginateListProtectedResources(paging, {}, options)) {
      for (const resource of page.Results ?? []) yield item(PROTECTED, stored(resource), target);
    }
    finished(PROTECTED);
    for await (const vaults of paginateListBackupVaults(paging, {}, options)) {
      for (const { BackupVaultName } of vaults.BackupVaultList ?? []) {
        for await (const page of paginateListRecoveryPointsByBackupVault(paging, { BackupVaultName }, options)) {
          for (const point of page.RecoveryPoints ?? []) {
            yield item('AWS::Backup::RecoveryPoint', stored(point), target);
          }
        }
      }
    }
  },
});
