import { describe, expect, it } from 'vitest';
import { accountsUnder } from './accounts-under.ts';

const ACCOUNTS = [
  { id: '1', ouPath: ['Workloads', 'Payments'], tags: { team: 'pay' } },
  { id: '2', ouPath: ['Workloads', 'Payments-Old'], tags: {} },
  { id: '3', ouPath: [], tags: { team: 'web' } },
];

describe('the accounts of a place', () => {
  it.each([
    [{}, ['1', '2', '3']],
    [{ ous: ['Workloads/Payments'] }, ['1']],
    [{ ous: ['Workloads'] }, ['1', '2']],
    [{ tag: { key: 'team' } }, ['1', '3']],
    [{ tag: { key: 'team', value: 'web' } }, ['3']],
    [{ accounts: ['1', '3'], tag: { key: 'team', value: 'pay' } }, ['1']],
    [{ tag: { key: 'constructor' } }, []],
  ])('%j takes in %j', (place, ids) => {
    expect(accountsUnder(place, ACCOUNTS).map(({ id }) => id)).toEqual(ids);
  });
});
