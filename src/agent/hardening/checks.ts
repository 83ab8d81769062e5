import { ACCOUNT_CHECKS } from './checks/accounts.ts';
import { FILE_CHECKS } from './checks/files.ts';
import { KERNEL_SETTING_CHECKS } from './checks/kernel-settings.ts';
import { MOUNT_CHECKS } from './checks/mounts.ts';
import { SERVICE_CHECKS } from './checks/services.ts';
import { SSHD_CHECKS } from './checks/sshd.ts';
import { SYSTEM_CHECKS } from './checks/system.ts';
import { UPDATE_CHECKS } from './checks/updates.ts';
import type { HardeningCheck } from './contract.ts';

/** Every check, in the order in which a report tells them. */
export const HARDENING_CHECKS: readonly HardeningCheck[] = [
  ...SSHD_CHECKS,
  ...ACCOUNT_CHECKS,
  ...FILE_CHECKS,
  ...UPDATE_CHECKS,
  ...SERVICE_CHECKS,
  ...SYSTEM_CHECKS,
  ...MOUNT_CHECKS,
  ...KERNEL_SETTING_CHECKS,
];
