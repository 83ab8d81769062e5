import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import { instant } from '#kernel';
import { countRiskHistory, type NewRow, openStore, type Store } from '#platform/store';
import { getRisk, getRiskDay } from '#queries';
import { findPostgres, startPostgres } from '../test/support/postgres-cluster.ts';
import { loadFindings } from './findings-load.ts';
import { findingRows } from './findings-rows.ts';
import type { Bench, BenchRow } from './report.ts';

const CHANGES = 1_000_000;
const QUICK_CHANGES = 20_000;
const ROUNDS = 3;
/** A page that adds up a whole history may take a moment, not two. */
const LIMIT_MS = 5_000;
const AS_OF = instant('2026-12-01T00:00:00Z');

export const bench: Bench = {
  name: 'risk',
  title: 'the risk of a year of a million changes, from the history alone',
  async run({ quick }) {
    const changes = quick ? QUICK_CHANGES : CHANGES;
    const folder = await mkdtemp(join(tmpdir(), 'yagura-bench-'));
    const rows: BenchRow[] = [];
    const notes = [`${changes} changes of ${changes / 2} findings of 2.5 years; the median of ${ROUNDS}`];
    try {
      rows.push(...(await measure('sqlite', `sqlite:${join(folder, 'store.sqlite')}`, changes)));
      const bin = findPostgres();
      if (bin === undefined) notes.push('PostgreSQL was not measured: no server binaries found');
      else {
        const cluster = await startPostgres(bin, { settings: ['max_wal_size=4GB', 'maintenance_work_mem=256MB'] });
        try {
          rows.push(...(await measure('postgres', cluster.url, changes)));
        } finally {
          await cluster.stop();
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return { rows, notes };
  },
};

async function measure(engine: string, url: string, changes: number): Promise<BenchRow[]> {
  await (await openStore(url)).close();
  await loadFindings(url, vulnerable(changes / 2));
  const store = await openStore(url);
  try {
    await sql.raw(FIRST).execute(store.db);
    await sql.raw(SECOND).execute(store.db);
    if (engine === 'postgres') await sql`analyze finding_change`.execute(store.db);
    const counted = await recount(store);
    const account = (await store.db.selectFrom('finding').select('account_id').limit(1).executeTakeFirst())?.account_id;
    const year = await median(() => getRisk(store, { asOf: AS_OF, days: 366 }));
    const one = await median(() => getRisk(store, { asOf: AS_OF, days: 366, account }));
    const day = await median(() => getRiskDay(store, { day: '2026-03-01' }));
    return [
      { label: `${engine}: an older history counted once`, value: counted, unit: 'ms' },
      { label: `${engine}: a year, all accounts`, value: year, unit: 'ms', limit: LIMIT_MS },
      { label: `${engine}: a year, one account`, value: one, unit: 'ms' },
      { label: `${engine}: one day with what moved`, value: day, unit: 'ms', limit: LIMIT_MS },
    ];
  } finally {
    await store.close();
  }
}

function* vulnerable(count: number): Generator<NewRow<'finding'>> {
  let number = 0;
  for (const row of findingRows(count)) {
    number += 1;
    const discriminator = `CVE-2026-${number % 5_000}`;
    yield { ...row, rule: VULNERABLE_PACKAGE_RULE.id, discriminator };
  }
}

const COLUMNS = 'finding_id, sequence, at, from_state, to_state, cause, params, run_id, snapshot_id, evidence';
const FIRST = `insert into finding_change (${COLUMNS})
  select id, 1, opened_at, null, 'open', 'first-seen', '{"by":"software"}', 'run', 'snapshot', evidence from finding`;
/** Every third that is open has another severity by now; the others of them only another owner. */
const SECOND = `insert into finding_change (${COLUMNS})
  select id, 2, changed_at, 'open', state,
    case state when 'open' then case when severity = 3 then 'severity-changed' else 'owner-changed' end
      when 'fixed' then 'rule-passes' when 'gone' then 'resource-gone'
      when 'not-looked-at' then 'sight-lost' else 'suppressed-by-policy' end,
    case when state = 'open' and severity = 3
      then '{"by":"exploited since term","severityFrom":"medium","severityTo":"high"}' else '{}' end,
    'run', 'snapshot', evidence from finding`;

/** The migration counts what an older store holds. */
async function recount(store: Store): Promise<number> {
  const start = performance.now();
  await countRiskHistory(store.db, store.dialect.engine);
  return performance.now() - start;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
