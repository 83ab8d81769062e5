import { expect, it } from 'vitest';
import {
  createSoftwareReader,
  confirmHoldings,
  type HeldFor,
  holdInventory,
  holdingsOf,
  releaseHoldings,
} from '#estate/inventories';
import type { SoftwareInventory, SoftwarePackage } from '#estate/model';
import { instant } from '#kernel';
import { describeEachStore } from '../support/stores.ts';

const NOON = instant('2026-11-26T12:00:00Z');
const LATER = instant('2026-11-27T12:00:00Z');

function host(id: string, about: Partial<HeldFor> = {}): HeldFor {
  return {
    entity: `arn:aws:ec2:eu-west-1:111122223333:instance/${id}`,
    source: 'ssm',
    accountId: '111122223333',
    region: 'eu-west-1',
    resourceType: 'AWS::EC2::Instance',
    name: id,
    revision: 'r1',
    ...about,
  };
}

function inventory(version: string, takenAt = NOON, name = 'i-1'): SoftwareInventory {
  const bash: SoftwarePackage = {
    type: 'rpm',
    name: 'bash',
    version,
    standing: 'reported',
    locations: [{ path: 'var/lib/rpm' }],
  };
  return { target: { kind: 'instance', name }, takenAt, packages: [bash], problems: [], readers: ['rpm'] };
}

describeEachStore('inventories of software', (open) => {
  it('are kept once for all resources with the same software, whenever it was read', async () => {
    const store = await open();
    const one = await holdInventory(store.db, store.dialect, host('i-1'), inventory('5.1-1'), NOON);
    const other = await holdInventory(store.db, store.dialect, host('i-2'), inventory('5.1-1', LATER, 'i-2'), LATER);
    expect(other.digest).toBe(one.digest);
    expect(await store.db.selectFrom('software_inventory').select('packages').execute()).toEqual([{ packages: 1 }]);
    const reader = createSoftwareReader(store.db);
    expect((await reader.holdings('111122223333')).map(({ name }) => name)).toEqual(['i-1', 'i-2']);
    expect((await reader.content(one.digest)).packages[0]?.version).toBe('5.1-1');
    expect(await reader.content(one.digest)).toBe(await reader.content(one.digest));
  });

  it('say whether the software changed, and ignore an older word', async () => {
    const store = await open();
    const hold = (version: string, at = NOON) =>
      holdInventory(store.db, store.dialect, host('i-1'), inventory(version, at), at);
    expect((await hold('5.1-1')).isNew).toBe(true);
    expect((await hold('5.1-1', LATER)).isNew).toBe(false);
    expect((await hold('5.2-1', LATER)).isNew).toBe(true);
    expect((await hold('5.0-1', NOON)).isNew).toBe(false);
    const [held] = await holdingsOf(store.db, host('i-1').entity);
    expect((await createSoftwareReader(store.db).content(held?.digest ?? '')).packages[0]?.version).toBe('5.2-1');
  });

  it('put the surest source first, and are forgotten with what they are of', async () => {
    const store = await open();
    for (const source of ['sbom', 'agent', 'ssm'] as const)
      await holdInventory(store.db, store.dialect, host('i-1', { source }), inventory(source), NOON);
    await holdInventory(store.db, store.dialect, host('i-2'), inventory('ssm'), NOON);
    const sources = async () => (await holdingsOf(store.db, host('i-1').entity)).map(({ source }) => source);
    expect(await sources()).toEqual(['agent', 'ssm', 'sbom']);
    await confirmHoldings(store.db, [host('i-1').entity], 'ssm', LATER);
    expect((await holdingsOf(store.db, host('i-1').entity)).map(({ confirmedAt }) => confirmedAt)).toEqual([
      NOON,
      LATER,
      NOON,
    ]);
    await releaseHoldings(store.db, [host('i-1').entity]);
    expect(await sources()).toEqual([]);
    expect(await store.db.selectFrom('software_inventory').select('digest').execute()).toHaveLength(1);
    await expect(createSoftwareReader(store.db).content('nothing')).rejects.toThrow('no software inventory');
  });
});
