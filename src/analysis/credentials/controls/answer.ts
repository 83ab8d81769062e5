import type { Instant } from '#kernel';
import type { ControlRef } from '../../rule.ts';
import type { AccountCredentials } from '../inventory.ts';
import { rootKeyAbsent, rootMfa } from './root.ts';
import { consoleMfa, keyRotation, rotatedKeys, usersOf, unusedCredentials } from './users.ts';

/** What one AWS control says of one account, from our own data. */
export interface ControlAnswer {
  readonly catalogue: ControlRef['catalogue'];
  readonly control: string;
  readonly accountId: string;
  /** Resources of the control: users, keys, certificates, or the account itself. */
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  /** As Security Hub sums findings up: one failure fails it, nothing to judge is no data. */
  readonly status: 'PASSED' | 'FAILED' | 'UNKNOWN' | 'NO_DATA';
}

/** What a control says of one resource; `none` when it has nothing to say of it. */
export type ControlVerdict = 'passed' | 'failed' | 'unknown' | 'none';

/** The resources of a control, judged; a further `unknown` stands for resources that may exist but were not seen. */
export type Judge = (credentials: AccountCredentials, asOf: Instant) => Iterable<ControlVerdict>;

interface Control {
  readonly catalogue: ControlRef['catalogue'];
  readonly id: string;
  readonly judge: Judge;
}

/**
 * AWS's own controls with AWS's own parameters, which are no policy of ours and cannot be set.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
 * https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html
 * https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html (check DqdJqYeRm5)
 * (all read 2026-11-23)
 */
const CONTROLS: readonly Control[] = [
  { catalogue: 'security-hub', id: 'IAM.3', judge: usersOf(keyRotation(90)) },
  { catalogue: 'security-hub', id: 'IAM.4', judge: rootKeyAbsent },
  { catalogue: 'security-hub', id: 'IAM.5', judge: usersOf(consoleMfa) },
  { catalogue: 'security-hub', id: 'IAM.8', judge: usersOf(unusedCredentials(90)) },
  { catalogue: 'security-hub', id: 'IAM.9', judge: rootMfa },
  { catalogue: 'security-hub', id: 'IAM.22', judge: usersOf(unusedCredentials(45)) },
  { catalogue: 'security-hub', id: 'IAM.26', judge: certificatesValid },
  { catalogue: 'config', id: 'access-keys-rotated', judge: usersOf(keyRotation(90)) },
  { catalogue: 'trusted-advisor', id: 'IAM Access Key Rotation', judge: rotatedKeys(90) },
];

/**
 * What AWS's controls would say of an account at `asOf`. Their thresholds are AWS's, not the policy's.
 * Data that is missing makes a control `UNKNOWN` unless something already fails it.
 */
export function answerControls(credentials: AccountCredentials, asOf: Instant): ControlAnswer[] {
  return CONTROLS.map(({ catalogue, id, judge }) => {
    const count = { passed: 0, failed: 0, unknown: 0, none: 0 };
    for (const verdict of judge(credentials, asOf)) count[verdict] += 1;
    const { passed, failed, unknown } = count;
    return {
      catalogue,
      control: id,
      accountId: credentials.accountId,
      passed,
      failed,
      unknown,
      status: statusOf(count),
    };
  });
}

function statusOf({ passed, failed, unknown }: Record<ControlVerdict, number>): ControlAnswer['status'] {
  if (failed > 0) return 'FAILED';
  if (unknown > 0) return 'UNKNOWN';
  return passed > 0 ? 'PASSED' : 'NO_DATA';
}

/** IAM.26: certificates in IAM that have expired. The rule's `daysToExpiration` is 0. */
function* certificatesValid(
  { serverCertificates, partial }: AccountCredentials,
  asOf: Instant,
): Iterable<ControlVerdict> {
  if (serverCertificates === 'unknown' || partial.includes('serverCertificates')) yield 'unknown';
  for (const { expiresAt } of serverCertificates === 'unknown' ? [] : serverCertificates) {
    yield expiresAt === 'unknown' ? 'unknown' : expiresAt > asOf ? 'passed' : 'failed';
  }
}
