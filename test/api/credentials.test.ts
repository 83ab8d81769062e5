import { expect, it } from 'vitest';
import { type Filter, parseFilterToken } from '#api/contract';
import { listCredentials } from '#queries';
import type { Store } from '#platform/store';
import { credentialRow, insert, seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

function filter(...texts: readonly string[]): Filter {
  return { operation: 'and', tokens: texts.map(parseFilterToken).filter((token) => token !== undefined) };
}

async function names(store: Store, ...texts: readonly string[]): Promise<string[]> {
  const { items } = await listCredentials(store, { filter: filter(...texts), sort: 'principal' });
  return items.map(({ principalName }) => principalName);
}

describeEachStore('the list of credentials', (open) => {
  it('is filtered by each of its properties', async () => {
    const store = await open();
    await seed(store);
    await insert(store, 'credential', [
      credentialRow({ name: 'Bob', ageDays: 30, use: 'used', usedDaysAgo: 3 }),
      credentialRow({ name: 'blind', use: 'unknown', status: 'unknown' }),
    ]);
    expect(await names(store)).toEqual(['+evil', 'Bob', 'alice', 'blind']);
    expect(await names(store, 'age>=30')).toEqual(['Bob', 'alice']);
    expect(await names(store, 'age<=30')).toEqual(['+evil', 'Bob']);
    expect(await names(store, 'age<=29')).toEqual(['+evil']);
    expect(await names(store, 'use=never,unknown')).toEqual(['alice', 'blind']);
    expect(await names(store, 'status!=active')).toEqual(['blind']);
    expect(await names(store, 'principal:BOB')).toEqual(['Bob']);
    expect(await names(store, 'lastUsed>=2026-11-22')).toEqual(['+evil']);
    expect(await names(store, 'service!=s3')).toEqual(['alice', 'blind']);
    expect(await names(store, 'root=true')).toEqual([]);
    expect(await names(store, 'account=222222222222', 'owner=payments', 'alice')).toEqual(['alice']);
    expect(await names(store, "principal=x' or '1'='1")).toEqual([]);
  });

  it('shows ages to the moment of the last analysis, and none where nobody saw the creation', async () => {
    const store = await open();
    await seed(store);
    await insert(store, 'credential', [credentialRow({ name: 'blind', use: 'unknown' })]);
    const { items } = await listCredentials(store, { filter: filter(), sort: '-age' });
    expect(items.map(({ principalName, ageDays }) => [principalName, ageDays])).toEqual([
      ['blind', undefined],
      ['alice', 400],
      ['+evil', 10],
    ]);
    expect(items[1]).toEqual({
      id: items[1]?.id,
      accountId: '222222222222',
      accountName: 'payments-prod',
      kind: 'access-key',
      principalArn: 'arn:aws:iam::222222222222:user/alice',
      principalName: 'alice',
      isRoot: false,
      credentialId: 'AKIAIOSFODNN7EXAMPLE',
      status: 'active',
      createdAt: items[1]?.createdAt,
      ageDays: 400,
      use: 'never',
      mfa: 'yes',
      consolePassword: 'no',
      owner: 'payments',
    });
  });

  it('pages in every order without losing or repeating one, unknown moments included', async () => {
    const store = await open();
    await seed(store);
    const rows = Array.from({ length: 43 }, (_, n) =>
      credentialRow({
        name: `user-${n % 20}-${n}`,
        use: n % 3 === 0 ? 'used' : 'never',
        account: n % 3,
        ...(n % 4 === 0 ? {} : { ageDays: n % 7 }),
      }),
    );
    await insert(store, 'credential', rows);
    for (const sort of [
      undefined,
      'age',
      '-age',
      'lastUsed',
      '-lastUsed',
      'account',
      '-principal',
      'owner',
      'expires',
    ]) {
      const all = await listCredentials(store, { filter: filter(), sort, limit: 200 });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listCredentials(store, { filter: filter(), sort, limit: 7, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect([sort, new Set(seen).size]).toEqual([sort, 45]);
      expect(seen).toEqual(all.items.map(({ id }) => id));
    }
  });

  it('refuses what it does not understand', async () => {
    const store = await open();
    const wrong = ['age=90', 'age>=old', 'age>=-1', 'age>=1e9', 'agee>=90', 'kind=key', 'created>=yesterday', 'root=1'];
    for (const text of wrong) {
      await expect(listCredentials(store, { filter: filter(text) })).rejects.toMatchObject({ code: 'usage' });
    }
  });
});
