import { isAccountId } from '#kernel';
import type { Condition } from './policy-document.ts';
import { sourceBreadth } from './source-breadth.ts';
import { isFixed } from './wildcard.ts';

/** A condition that really limits who gets in. */
export interface Limit {
  /** Lower case: `aws:sourcearn`. */
  readonly key: string;
  /** The accounts it limits to, where its values say so. */
  readonly accounts: readonly string[];
}

type Reading = 'id' | 'account' | 'arn' | 'org-path' | 'user-id' | 'address' | 'true';

/**
 * Keys that say who or what asks, after S3's meaning of public and the global keys of IAM. Not among them: what the
 * asker may choose (tags, user name, referer, user agent) and what says only how (TLS, MFA, time, address inside a VPC).
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status (read 2026-11-26)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (read 2026-11-26)
 */
const KEYS: Readonly<Record<string, Reading>> = {
  'aws:principalorgid': 'id',
  'aws:principalorgpaths': 'org-path',
  'aws:principalaccount': 'account',
  'aws:principalarn': 'arn',
  'aws:userid': 'user-id',
  'aws:sourceaccount': 'account',
  'aws:sourceowner': 'account',
  'aws:sourcearn': 'arn',
  'aws:sourceorgid': 'id',
  'aws:sourceorgpaths': 'org-path',
  'aws:sourceip': 'address',
  'aws:sourcevpc': 'id',
  'aws:sourcevpcarn': 'arn',
  'aws:sourcevpce': 'id',
  'aws:vpceaccount': 'account',
  'aws:vpceorgid': 'id',
  'aws:vpceorgpaths': 'org-path',
  's3:dataaccesspointarn': 'arn',
  's3:dataaccesspointaccount': 'account',
  'kms:calleraccount': 'account',
  'lambda:eventsourcetoken': 'id',
  'elasticfilesystem:accessedviamounttarget': 'true',
};

const OPERATORS: Readonly<Record<Reading, RegExp>> = {
  id: /^string(equals|equalsignorecase|like)$/,
  account: /^(string(equals|equalsignorecase|like)|numericequals)$/,
  arn: /^(string(equals|equalsignorecase|like)|arn(equals|like))$/,
  'org-path': /^string(equals|equalsignorecase|like)$/,
  'user-id': /^string(equals|equalsignorecase|like)$/,
  address: /^ipaddress$/,
  true: /^bool$/,
};

/**
 * Conditions under which only somebody known gets in. A wildcard in a value does not limit, except behind a fixed
 * account or organization. `ForAllValues` and `IfExists` hold when the key is missing: they limit only beside
 * `Null: false` on the same key.
 */
export function limitsOf(conditions: readonly Condition[]): readonly Limit[] {
  const required = new Set(
    conditions
      .filter(({ operator, ifExists, values }) => operator === 'null' && !ifExists && values.every(isFalse))
      .map(({ key }) => key),
  );
  return conditions.flatMap((condition) => {
    const { key, operator, quantifier, ifExists, values } = condition;
    const reading = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (reading === undefined || !OPERATORS[reading].test(operator) || values.length === 0) return [];
    if ((quantifier === 'forallvalues' || ifExists) && !required.has(key)) return [];
    return isLimited(reading, values) ? [{ key, accounts: accountsIn(reading, values) }] : [];
  });
}

function isLimited(reading: Reading, values: readonly string[]): boolean {
  if (reading === 'address') return sourceBreadth(values) <= 1;
  return values.every((value) => READ[reading](value));
}

const READ: Readonly<Record<Exclude<Reading, 'address'>, (value: string) => boolean>> = {
  id: isFixed,
  account: isFixed,
  arn: (value) => isFixed(value) || accountOfArn(value) !== undefined,
  'org-path': (value) => value.includes('/') && isFixed(value.slice(0, value.indexOf('/'))),
  // `AROA…:*` is every session of one role.
  'user-id': (value) => isFixed(value.replace(/^([A-Z0-9]{16,}):\*$/, '$1')),
  true: (value) => value.toLowerCase() === 'true',
};

function accountsIn(reading: Reading, values: readonly string[]): readonly string[] {
  if (reading !== 'account' && reading !== 'arn') return [];
  const accounts = values.map((value) => (reading === 'account' ? value : accountOfArn(value)) ?? '');
  return accounts.every(isAccountId) ? accounts : [];
}

function accountOfArn(value: string): string | undefined {
  const account = value.split(':')[4] ?? '';
  return isAccountId(account) ? account : undefined;
}

function isFalse(value: string): boolean {
  return value.toLowerCase() === 'false';
}
