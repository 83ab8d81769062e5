import { expect, it } from 'vitest';
import { fitsWildcard, isFixed } from './wildcard.ts';

it.each([
  ['*', '', true],
  ['*', 's3:getobject', true],
  ['s3:*', 's3:getobject', true],
  ['s3:get*', 's3:putobject', false],
  ['s3:*object', 's3:getobject', true],
  ['s3:*object', 's3:getobjectacl', false],
  ['iam:?utuserpolicy', 'iam:putuserpolicy', true],
  ['iam:??utuserpolicy', 'iam:putuserpolicy', false],
  ['a*b*c', 'a-b-b-c', true],
  ['s3:getobject', 's3:getobject', true],
  ['', 's3:getobject', false],
])('%s fits %s: %s', (pattern, text, fits) => {
  expect(fitsWildcard(pattern, text)).toBe(fits);
});

it('answers a pattern made to be slow', () => {
  expect(fitsWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
});

it.each([
  ['111122223333', true],
  ['o-*', false],
  ['o-?', false],
  [`\${aws:PrincipalOrgID}`, false],
  ['', false],
])('%s names one thing: %s', (value, fixed) => {
  expect(isFixed(value)).toBe(fixed);
});
