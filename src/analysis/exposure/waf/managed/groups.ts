import { ADMIN_PROTECTION, COMMON, KNOWN_BAD_INPUTS } from './baseline.ts';
import { ACCOUNT_CREATION, ACCOUNT_TAKEOVER, ANONYMOUS_IP, ANTI_DDOS, BOT_CONTROL, IP_REPUTATION } from './clients.ts';
import type { ManagedGroup } from './define.ts';
import { LINUX, PHP, POSIX, SQL_DATABASE, WINDOWS, WORDPRESS } from './use-case.ts';

/**
 * The rule groups that AWS manages. https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 * (read 2026-11-26). AWS tells what a rule inspects and not its pattern: only what AWS tells stands here.
 */
export const MANAGED_GROUPS: readonly ManagedGroup[] = [
  COMMON,
  ADMIN_PROTECTION,
  KNOWN_BAD_INPUTS,
  SQL_DATABASE,
  LINUX,
  POSIX,
  WINDOWS,
  PHP,
  WORDPRESS,
  IP_REPUTATION,
  ANONYMOUS_IP,
  BOT_CONTROL,
  ACCOUNT_TAKEOVER,
  ACCOUNT_CREATION,
  ANTI_DDOS,
];

/** What is documented of a managed group; undefined for those of other vendors, whose rules are not published. */
export function managedGroup(vendor: string, name: string): ManagedGroup | undefined {
  return MANAGED_GROUPS.find((group) => group.vendor === vendor && group.name === name);
}
