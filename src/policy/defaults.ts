import type { Severity } from '#kernel';
import { DEFAULT_MESSAGES } from './messages.ts';
import type { Policy, Thresholds } from './policy.ts';

/**
 * Day thresholds without a policy file.
 * - `keyMaxAgeDays`: AWS Config `access-keys-rotated`, parameter `maxAccessKeyAge`, default 90; Security Hub IAM.3 fixes
 *   the same number. https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html (read 2026-11-23)
 * - `unusedDays`: Security Hub IAM.22, 45 days.
 *   https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-22 (read 2026-11-23)
 * - The other three are ours: a week to put a new credential to work, a month to find out whether somebody misses a
 *   key that was switched off, a month in which a use of root must be explained.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  keyMaxAgeDays: 90,
  unusedDays: 45,
  neverUsedGraceDays: 7,
  inactiveKeyKeepDays: 30,
  rootUseDays: 30,
};

/** Days from opening to the due date. Critical and high are the two short clocks of CISA BOD 26-04. */
export const DEFAULT_DUE_DAYS: Readonly<Record<Severity, number>> = {
  critical: 3,
  high: 14,
  medium: 60,
  low: 180,
  informational: 365,
};

/** The fact of the store that holds the default owner of the policy applied last. */
export const DEFAULT_OWNER_FACT = 'policy/default-owner';

/** The policy of somebody who wrote none. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  thresholds: DEFAULT_THRESHOLDS,
  dueDays: DEFAULT_DUE_DAYS,
  ownerTags: ['Owner', 'owner', 'team'],
  owners: [],
  defaultOwner: 'security',
  ignore: [],
  disabledRules: [],
  standards: [],
  controls: [],
  severity: [],
  deadlines: [],
  escalation: [],
  messages: DEFAULT_MESSAGES,
  drills: [],
};
