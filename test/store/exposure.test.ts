import { expect, it } from 'vitest';
import { exposuresCsv, exposureSummary, listExposures } from '#queries';
import type { NewRow, Store } from '#platform/store';
import { type Filter, parseFilterToken } from '#api/contract';
import { describeEachStore } from '../support/stores.ts';

function filter(...texts: readonly string[]): Filter {
  return { operation: 'and', tokens: texts.map(parseFilterToken).filter((token) => token !== undefined) };
}

interface Made {
  readonly name: string;
  readonly about?: Partial<NewRow<'exposure'>>;
  /** Protocol and ports of each opening. */
  readonly openings?: readonly (readonly [protocol: number, from: number, to: number])[];
}

function bodyOf(name: string): string {
  const arn = `arn:aws:ec2:eu-west-1:111122223333:instance/${name}`;
  const resource = {
    arn,
    type: 'AWS::EC2::Instance',
    id: name,
    name,
    accountId: '111122223333',
    region: 'eu-west-1',
    tags: {},
  };
  return JSON.stringify({
    resource,
    entrance: resource,
    outcome: 'open',
    openings: [],
    path: { flows: [], hops: [] },
    unseen: [],
  });
}

async function put(store: Store, all: readonly Made[]): Promise<void> {
  const rows = all.map(
    ({ name, about }, index): NewRow<'exposure'> => ({
      id: `id-${name}`,
      resource_arn: `arn:aws:ec2:eu-west-1:111122223333:instance/${name}`,
      resource_type: 'AWS::EC2::Instance',
      resource_name: name,
      account_id: '111122223333',
      account_name: 'main',
      region: 'eu-west-1',
      entrance_arn: `arn:aws:ec2:eu-west-1:111122223333:instance/${name}`,
      entrance_type: 'AWS::EC2::Instance',
      entrance_name: name,
      outcome: 'open',
      breadth: 'internet',
      breadth_rank: 2,
      cover: 'none',
      web_acls: '',
      authentication: ' none ',
      ports: '',
      finding_id: `finding-${name}`,
      since: `2026-11-${10 + (index % 15)}T00:00:00.000Z`,
      first_look: 0,
      history: '[]',
      digest: name,
      body: bodyOf(name),
      ...about,
    }),
  );
  const places = all.flatMap(({ name, openings = [] }) =>
    openings.map(([protocol, from, to], place) => ({
      exposure_id: `id-${name}`,
      place,
      protocol_from: protocol,
      protocol_to: protocol,
      port_from: from,
      port_to: to,
    })),
  );
  await store.dialect.upsert(store.db, 'exposure', ['id'], rows);
  await store.dialect.upsert(store.db, 'exposure_opening', ['exposure_id', 'place'], places);
}

async function names(store: Store, ...texts: readonly string[]): Promise<string[]> {
  const { items } = await listExposures(store, { filter: filter(...texts), sort: 'name' });
  return items.map(({ resource }) => resource.name);
}

const ESTATE: readonly Made[] = [
  { name: 'ssh', openings: [[6, 22, 22]] },
  {
    name: 'web',
    openings: [
      [6, 80, 80],
      [6, 8000, 8099],
    ],
    about: { cover: 'some', web_acls: ' front api ' },
  },
  { name: 'dns', openings: [[17, 53, 53]], about: { breadth: 'narrow', breadth_rank: 0, outcome: 'unknown' } },
  { name: 'ping', openings: [[1, 0, 65_535]], about: { authentication: ' iam jwt ' } },
];

describeEachStore('the list of exposures', (open) => {
  it('is filtered by each of its properties', async () => {
    const store = await open();
    await put(store, ESTATE);
    expect(await names(store, 'port=22')).toEqual(['ssh']);
    expect(await names(store, 'port=8050,53')).toEqual(['dns', 'web']);
    expect(await names(store, 'port!=22')).toEqual(['dns', 'ping', 'web']);
    expect(await names(store, 'protocol=tcp')).toEqual(['ssh', 'web']);
    expect(await names(store, 'protocol=UDP,1')).toEqual(['dns', 'ping']);
    expect(await names(store, 'webacl=front')).toEqual(['web']);
    expect(await names(store, 'webacl=fron')).toEqual([]);
    expect(await names(store, 'webacl:fron')).toEqual(['web']);
    expect(await names(store, 'authentication=none')).toEqual(['dns', 'ssh', 'web']);
    expect(await names(store, 'authentication=jwt')).toEqual(['ping']);
    expect(await names(store, 'outcome=unknown')).toEqual(['dns']);
    expect(await names(store, 'breadth!=internet')).toEqual(['dns']);
    expect(await names(store, 'cover=some')).toEqual(['web']);
    expect(await names(store, 'since>=2026-11-12', 'type:instance')).toEqual(['dns', 'ping']);
    expect(await names(store, 'SSH')).toEqual(['ssh']);
    expect(await names(store, "name=x' or '1'='1")).toEqual([]);
  });

  it('pages in every order without losing or repeating one', async () => {
    const store = await open();
    const made = Array.from(
      { length: 23 },
      (_, n): Made => ({
        name: `m${n}`,
        about: { breadth_rank: n % 3, account_id: String(n % 2) },
      }),
    );
    await put(store, made);
    for (const sort of [undefined, 'since', '-since', 'breadth', '-breadth', 'name', '-account']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listExposures(store, { filter: filter(), sort, limit: 5, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 23, 23]);
    }
    let csv = '';
    for await (const piece of exposuresCsv(store, filter('name:m1'))) csv += piece;
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 11);
  });

  it('is summed up by type, breadth and cover, with what can be gone round', async () => {
    const store = await open();
    const arn = 'arn:aws:ec2:eu-west-1:111122223333:instance/web';
    await put(store, [...ESTATE, { name: 'web-direct', about: { resource_arn: arn } }]);
    expect(await exposureSummary(store)).toMatchObject({
      resources: 4,
      open: 4,
      unknown: 1,
      byType: [{ type: 'AWS::EC2::Instance', open: 4, unknown: 1 }],
      byBreadth: { internet: 4, wide: 0, narrow: 1 },
      byCover: { some: 1, none: 4, unseen: 0 },
      anybody: 4,
      bypassed: 1,
    });
  });
});
