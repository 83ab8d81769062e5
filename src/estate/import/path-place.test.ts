import { expect, it } from 'vitest';
import { placeOfPath, regionIn } from './path-place.ts';

it.each([
  ['us-east-1', 'us-east-1'],
  ['Vpcs-us-west-2', 'us-west-2'],
  ['us-gov-west-1', 'us-gov-west-1'],
  ['us-isob-east-1', 'us-isob-east-1'],
  ['eusc-de-east-1', 'eusc-de-east-1'],
  ['ap-southeast-5a', 'ap-southeast-5'],
  ['us-west-2-lax-1a', 'us-west-2'],
  ['cn-northwest-1', 'cn-northwest-1'],
  ['my-app-1', undefined],
  ['bus-east-1', undefined],
  ['us-east-100', undefined],
])('region in %s: %s', (text, region) => {
  expect(regionIn(text)).toBe(region);
});

it.each([
  [['accounts', '123456789012', 'x.json'], '123456789012'],
  [['accounts', '12', 'x.json'], '000000000012'],
  [['12', 'x.json'], undefined],
  [['prod_123456789012', 'x.json'], '123456789012'],
  [['1234567890123', 'x.json'], undefined],
  [['202611231200', 'x.json'], undefined],
  [['accounts', '202611231200', 'x.json'], '202611231200'],
  [['123456789012', 'accounts', '210987654321', 'x.json'], '210987654321'],
])('account of %j: %s', (names, accountId) => {
  expect(placeOfPath(names).accountId).toBe(accountId);
});
