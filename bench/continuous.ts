import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '#analysis/vulnerability';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { createSoftwareReader } from '#estate/inventories';
import type { SnapshotReader } from '#estate/model';
import { type Instant, instant } from '#kernel';
import { analyseRun, changesRun, createPackageHolders, startRun } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import { type Change, noteChanges, openStore, type Store, takeChanges } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { cveOf, hold, holdFleet, knowledgeOf, openGroup, storeEstate, VULNERABLE } from './continuous-world.ts';
import { accountIdOf } from './exposure-names.ts';
import { AS_OF } from './packed-estate.ts';
import type { Bench, BenchReport } from './report.ts';

const ACCOUNTS = 200;
const MACHINES = 20;
const LIMIT_MS = 5_000;

export const bench: Bench = {
  name: 'continuous',
  title: 'one change decided about, in 200 accounts with 100,000 findings',
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
    const store = await openStore(`sqlite:${join(folder, 'watch.db')}`);
    try {
      return await measure(store, quick ? 10 : ACCOUNTS, quick ? 20 : MACHINES, quick ? {} : { limit: LIMIT_MS });
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  store: Store,
  accounts: number,
  machines: number,
  limited: { readonly limit?: number },
): Promise<BenchReport> {
  let previous: SnapshotReader = await storeEstate(store, accounts);
  const machine = await holdFleet(store, previous, machines);
  let knowledge = knowledgeOf([], []);
  const wholeMs = await timed(async () => {
    const clock = fixedClock(AS_OF);
    await startRun(store, clock, { id: 'whole', command: 'scan', scope: 'bench' });
    const software = { software: createSoftwareReader(store.db), knowledge };
    const of = { store, clock, runId: 'whole', snapshotId: previous.manifest.id, asOf: AS_OF, policy: DEFAULT_POLICY };
    await analyseRun({ ...of, whole: true, software });
  });
  const findings = Number(
    (
      await store.db
        .selectFrom('finding')
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );
  const holders = createPackageHolders(store);
  let now = Date.parse(AS_OF);
  let software = { software: createSoftwareReader(store.db), knowledge };
  const decide = async (reader: SnapshotReader, changes: readonly Change[], known: VulnerabilityKnowledge) => {
    const asOf = instant((now += 60_000));
    await noteChanges(store.db, changes, asOf);
    if (known !== knowledge) software = { software: software.software, knowledge: (knowledge = known) };
    let judged = 0;
    const ms = await timed(async () => {
      const taken = await takeChanges(store.db, 20_000);
      const clock = fixedClock(asOf);
      const of = { store, clock, reader, asOf, policy: DEFAULT_POLICY, software, changes: taken, previous, holders };
      const { accounts: some, whole } = await changesRun(of);
      judged = whole === false ? some : -1;
    });
    previous = reader;
    return { ms, judged };
  };
  const at = (): Instant => instant(now);
  const cold = await decide(await openGroup(store, previous, at(), 6_379), [], knowledge);
  const group = await decide(await openGroup(store, previous, at(), 6_380), [], knowledge);
  const [, , , , accountId = ''] = machine.split(':');
  const name = machine.split('/').at(-1) ?? '';
  await hold(store, store.db, { arn: machine, accountId, name }, 7_777, '2.0-1', instant(now + 1));
  const inventory = await decide(previous, [], knowledge);
  const one = `package-11-${VULNERABLE + 3}`;
  const place = placeOf('amazon:2023', one);
  const advisoryCold = await decide(
    previous,
    [{ source: 'bench', what: 'package', target: place }],
    knowledgeOf([one], []),
  );
  const two = `package-12-${VULNERABLE + 3}`;
  const other = placeOf('amazon:2023', two);
  const both = knowledgeOf([one, two], []);
  const advisory = await decide(previous, [{ source: 'bench', what: 'package', target: other }], both);
  const exploited = await decide(previous, [{ source: 'bench', what: 'vulnerability', target: cveOf(two) }], {
    ...both,
    intelligence: knowledgeOf([], [cveOf(two)]).intelligence,
  });
  const row = (label: string, { ms }: { readonly ms: number }) => ({ label, value: ms, unit: 'ms', ...limited });
  return {
    rows: [
      row('one changed security group, on the clock', group),
      row('one new inventory of a machine', inventory),
      row('one new advisory', advisory),
      row('one newly exploited vulnerability', exploited),
      { label: 'the first changed group after the start', value: cold.ms, unit: 'ms' },
      { label: 'the first advisory after the start, which reads all inventories', value: advisoryCold.ms, unit: 'ms' },
      { label: 'all of it analysed', value: wholeMs, unit: 'ms' },
      { label: 'all of it over one changed group', value: wholeMs / group.ms, unit: 'x' },
    ],
    notes: [
      `${accounts} accounts (home ${accountIdOf(0)}), ${findings} findings, ${accounts * machines} inventories`,
      `accounts judged: group ${group.judged}, inventory ${inventory.judged}, advisory ${advisory.judged}, exploited ${exploited.judged}`,
      'from the change in the store to findings, actions, exposures, tallies and scores; asking AWS and waiting for the end of a burst (at most 1.5 s) are left out',
    ],
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
