import { type PolicyDocument, readPolicy, speaksOfAction, type Statement } from './policy-document.ts';
import { fitsWildcard } from './wildcard.ts';

/** Actions by which a key gives plain data: https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html (read 2026-11-26) */
const ACTIONS = ['kms:Decrypt', 'kms:ReEncryptFrom'];

/** Two keys that nobody names: a pattern that fits both does not choose among the keys of the account. */
const ANY_KEYS = [
  ['us-east-1', '0f6b4a2e-0000-4000-8000-7d1c9e5a3b80'],
  ['ap-northeast-1', 'mrk-9c27d5e80000400080001a6f4b3e2d71'],
] as const;

/**
 * The Allow statements of an identity's policy by which it may decrypt with every key of `accountId`; undefined when
 * the policy cannot be read. Conditions do not count, as in Security Hub.
 */
export function decryptsWithEveryKey(policy: unknown, accountId: string): readonly Statement[] | undefined {
  const document = readPolicy(policy);
  return document && statementsOf(document, accountId);
}

function statementsOf({ statements }: PolicyDocument, accountId: string): readonly Statement[] {
  return statements.filter(
    (statement) =>
      statement.effect === 'Allow' &&
      ACTIONS.some((action) => speaksOfAction(statement, action)) &&
      ANY_KEYS.every(([region, id]) => speaksOfKey(statement, `:kms:${region}:${accountId}:key/${id}`)),
  );
}

/** In whichever partition: a policy names the one it lives in. */
function speaksOfKey({ resources, notResources }: Statement, key: string): boolean {
  const fits = (pattern: string) =>
    ['arn:aws', 'arn:aws-cn', 'arn:aws-us-gov'].some((start) => fitsWildcard(pattern, start + key));
  return notResources === undefined ? resources.some(fits) : !notResources.some(fits);
}
