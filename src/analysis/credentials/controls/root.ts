import type { AccountCredentials } from '../inventory.ts';
import type { ControlVerdict } from './answer.ts';

/**
 * IAM.4: the root user has no access key, active or not.
 * https://docs.aws.amazon.com/config/latest/developerguide/iam-root-access-key-check.html (read 2026-11-23)
 */
export function rootKeyAbsent({ root }: AccountCredentials): readonly ControlVerdict[] {
  if (root === 'unknown' || root.keys === 'unknown') return ['unknown'];
  return [root.keys.length === 0 ? 'passed' : 'failed'];
}

/**
 * IAM.9: root has MFA; not applicable where root has no credentials.
 * https://docs.aws.amazon.com/config/latest/developerguide/root-account-mfa-enabled.html (read 2026-11-23)
 */
export function rootMfa({ root }: AccountCredentials): readonly ControlVerdict[] {
  if (root === 'unknown') return ['unknown'];
  if (root.password === false && root.keys !== 'unknown' && root.keys.length === 0) return ['none'];
  return [root.mfa === 'unknown' ? 'unknown' : root.mfa ? 'passed' : 'failed'];
}
