import { ACCOUNT_HARDENING } from './accounts.ts';
import { FILE_HARDENING } from './files.ts';
import type { HardeningHead } from './head.ts';
import { KERNEL_SETTING_HARDENING } from './kernel-settings.ts';
import { MOUNT_HARDENING } from './mounts.ts';
import { SERVICE_HARDENING } from './services.ts';
import { SSHD_HARDENING } from './sshd.ts';
import { SYSTEM_HARDENING } from './system.ts';
import { UPDATE_HARDENING } from './updates.ts';

/** Every check there is, by id. */
export const HARDENING_HEADS = {
  ...SSHD_HARDENING,
  ...ACCOUNT_HARDENING,
  ...FILE_HARDENING,
  ...UPDATE_HARDENING,
  ...SERVICE_HARDENING,
  ...SYSTEM_HARDENING,
  ...MOUNT_HARDENING,
  ...KERNEL_SETTING_HARDENING,
} as const satisfies Readonly<Record<string, HardeningHead>>;

export type HardeningId = keyof typeof HARDENING_HEADS;

/** What is known of a check; undefined for one of another version of the agent. */
export function hardeningHead(id: string): HardeningHead | undefined {
  return Object.hasOwn(HARDENING_HEADS, id) ? HARDENING_HEADS[id as HardeningId] : undefined;
}

export type { HardeningHead } from './head.ts';
export { HARDENING_REASONS } from './reasons.ts';
export type * from './result.ts';
