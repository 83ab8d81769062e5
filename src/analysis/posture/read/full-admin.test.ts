import { expect, it } from 'vitest';
import { grantsEverything } from './full-admin.ts';
import { readPolicy } from './policy-document.ts';

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };

it.each<[object | object[], boolean]>([
  [ALL, true],
  [{ ...ALL, Action: '*:*' }, true],
  [{ ...ALL, Action: ['s3:*', '*'] }, true],
  [{ ...ALL, Resource: ['arn:aws:s3:::a', 'arn:aws:*'] }, true],
  [{ ...ALL, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }, true],
  [{ Effect: 'Allow', NotAction: 'billing:*', Resource: '*' }, true],
  [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' }, false],
  [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::secret' }, true],
  [{ ...ALL, Resource: 'arn:aws:s3:::one/*' }, false],
  [{ ...ALL, Action: 's3:*' }, false],
  [{ ...ALL, Effect: 'Deny' }, false],
  [
    [
      { ...ALL, Action: ['a*', 'c*', 'e*', 'i*', 'k*', 'l*'] },
      { ...ALL, Action: ['o*', 's*'] },
    ],
    true,
  ],
  [[ALL, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }], false],
  [
    [ALL, { Effect: 'Deny', Action: 'iam:*', Resource: '*', Condition: { Bool: { 'aws:ViaAWSService': 'false' } } }],
    true,
  ],
  [[ALL, { Effect: 'Deny', Action: 'iam:*', Resource: 'arn:aws:iam::*:user/one' }], true],
])('%j gives everything: %s', (Statement, expected) => {
  const document = readPolicy({ Statement });
  expect(document && grantsEverything(document)).toBe(expected);
});
