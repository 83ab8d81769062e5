import { expect, it } from 'vitest';
import { COLLECTORS } from '../collectors/index.ts';
import { chosenCollectors } from './chosen-collectors.ts';

const ids = (patterns?: readonly string[]) => chosenCollectors(COLLECTORS, patterns).map(({ id }) => id);

it('chooses by id and by beginning, and never without the list of accounts', () => {
  expect(ids(['s3-buckets'])).toEqual(['organization-tree', 's3-buckets']);
  expect(ids(['iam-mfa-*', 'iam-account'])).toEqual(['iam-account', 'iam-mfa-devices', 'organization-tree']);
});

it('chooses all when nothing is said', () => {
  expect(ids()).toHaveLength(COLLECTORS.length);
});

it('names a pattern that fits none', () => {
  expect(() => ids(['s3-bucket'])).toThrow('did you mean `s3-buckets`?');
});
