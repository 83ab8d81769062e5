import { expect, it } from 'vitest';
import { Fault } from '#kernel';
import type { Collected } from '../collectors/index.ts';
import { accountList } from './account-list.ts';

const TARGET = { arn: 'arn:aws:organizations::1:x', tags: {} };
const account = (resourceId: string, ParentId: string, more: object = {}): Collected => ({
  kind: 'AWS::Organizations::Account',
  body: { ...TARGET, resourceId, configuration: { ParentId, ...more } },
});
const unit = (resourceId: string, Name: string, ParentId: string): Collected => ({
  kind: 'AWS::Organizations::OrganizationalUnit',
  body: { ...TARGET, resourceId, configuration: { Name, ParentId } },
});

function heard(...items: readonly Collected[]) {
  const list = accountList();
  for (const one of items) list.hear(one);
  return list;
}

const ids = (accounts: readonly { readonly id: string }[]) => accounts.map(({ id }) => id);

it('prefers State to Status, which AWS retired', () => {
  const list = heard(
    account('2', 'r', { Status: 'ACTIVE', State: 'CLOSED' }),
    account('1', 'r', { Status: 'SUSPENDED' }),
  );
  expect(list.inScope('1', {}).map(({ state }) => state)).toEqual(['SUSPENDED', 'CLOSED']);
});

it('takes a unit by id or by its path, with what is below it', () => {
  const list = heard(
    unit('ou-a', 'Workloads', 'r-1'),
    unit('ou-b', 'Production', 'ou-a'),
    unit('ou-c', 'Production', 'r-1'),
    account('1', 'ou-a'),
    account('2', 'ou-b'),
    account('3', 'ou-c'),
  );
  expect(ids(list.inScope('1', { ous: ['ou-a'] }))).toEqual(['1', '2']);
  expect(ids(list.inScope('1', { ous: ['Workloads/Production'] }))).toEqual(['2']);
  expect(ids(list.inScope('1', { ous: ['Production'] }))).toEqual(['3']);
  expect(() => list.inScope('1', { ous: ['Nowhere'] })).toThrow(Fault);
});

it('does not go round in units that contain each other', () => {
  const list = heard(unit('ou-a', 'A', 'ou-b'), unit('ou-b', 'B', 'ou-a'), account('1', 'ou-a'));
  expect(ids(list.inScope('1', { ous: ['ou-b'] }))).toEqual(['1']);
});

it('stands on the home account, or on the accounts named, when there is no organization to read', () => {
  expect(ids(accountList().inScope('7', {}))).toEqual(['7']);
  expect(ids(accountList().inScope('7', { accounts: ['9', '8', '9'] }))).toEqual(['8', '9']);
  expect(() => accountList().inScope('7', { ous: ['ou-a'] })).toThrow(/could not be read/);
});
