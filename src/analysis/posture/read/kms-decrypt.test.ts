import { expect, it } from 'vitest';
import { decryptsWithEveryKey } from './kms-decrypt.ts';

const OWN = '111122223333';

function found(statement: object): number | undefined {
  const all = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...statement };
  return decryptsWithEveryKey(JSON.stringify({ Version: '2012-10-17', Statement: [all] }), OWN)?.length;
}

it.each<[object, number]>([
  [{}, 1],
  [{ Action: '*' }, 1],
  [{ Action: 'KMS:DECRYPT' }, 1],
  [{ Action: 'kms:ReEncrypt*' }, 1],
  [{ Resource: 'arn:aws:kms:*:*:key/*' }, 1],
  [{ Resource: `arn:aws:kms:*:${OWN}:key/*` }, 1],
  [{ Resource: `arn:aws-cn:kms:*:${OWN}:*` }, 1],
  [{ Resource: ['arn:aws:s3:::a', '*'] }, 1],
  [{ Action: undefined, NotAction: 's3:*' }, 1],
  [{ Resource: undefined, NotResource: 'arn:aws:s3:::*' }, 1],
  [{ Effect: 'Deny' }, 0],
  [{ Action: 'kms:Encrypt' }, 0],
  [{ Action: undefined, NotAction: ['kms:*', 's3:*'] }, 0],
  [{ Resource: `arn:aws:kms:eu-west-1:${OWN}:key/*` }, 0],
  [{ Resource: 'arn:aws:kms:*:999999999999:key/*' }, 0],
  [{ Resource: `arn:aws:kms:*:${OWN}:alias/*` }, 0],
  [{ Resource: undefined, NotResource: '*' }, 0],
])('%j opens every key in %d statements', (statement, count) => {
  expect(found(statement)).toBe(count);
});

it.each([[undefined], [null], ['{'], [{ Statement: [{ Effect: 'Perhaps' }] }]])('%j is not read', (policy) => {
  expect(decryptsWithEveryKey(policy, OWN)).toBeUndefined();
});
