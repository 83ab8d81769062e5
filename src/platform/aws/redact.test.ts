import { expect, it } from 'vitest';
import { redact } from './redact.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

it.each([
  ['a secret key', `bad key ${SECRET} given`, 'bad key [removed] given'],
  ['a session token', `token ${'IQoJb3JpZ2luX2Vj0'.repeat(20)}`, 'token [removed]'],
  ['a signed header', 'x-amz-security-token:FwoGZXIvYXdz rest', '[removed] rest'],
  ['an external id', 'no role with ExternalId=tell-nobody.', 'no role with [removed]'],
  [
    'a quoted request',
    `The signature does not match. The Canonical String for this request should have been 'GET ${SECRET}'`,
    'The signature does not match.',
  ],
  [
    'an encoded message',
    `Not authorized. Encoded authorization failure message: ${'aB3-'.repeat(50)}`,
    'Not authorized.',
  ],
])('removes %s', (_, message, expected) => {
  expect(redact(message)).toBe(expected);
});

it('keeps what a reader needs', () => {
  const message =
    'User: arn:aws:sts::111111111111:assumed-role/OrganizationAccountAccessRole/yagura is not authorized to perform: iam:ListUsers';
  expect(redact(message)).toBe(message);
});

it('makes one line of bounded length without control characters', () => {
  const line = redact(`a\n\u001b[31mb\u202e ${'word '.repeat(10_000)}`);
  expect(line).toMatch(/^a \[31mb word/);
  expect(line.length).toBeLessThanOrEqual(300);
});
