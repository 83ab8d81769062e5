import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openStore, type Store } from '#platform/store';
import { type Filter, parseFilterToken } from '#api/contract';
import { findPostgres, startPostgres } from '../test/support/postgres-cluster.ts';
import { listFindings } from '#queries';
import { loadFindings } from './findings-load.ts';
import { ACCOUNTS, findingRows, OWNERS, RULES, WORDS } from './findings-rows.ts';
import type { Bench, BenchRow } from './report.ts';

const ROWS = 1_000_000;
const QUICK_ROWS = 20_000;
const ROUNDS = 20;
/** The budget of the console: a filter answers before one notices. */
const LIMIT_MS = 100;

interface Case {
  readonly label: string;
  /** Tokens of the round; the values change, so that no answer is simply remembered. */
  readonly filter: (round: number) => readonly string[];
  readonly operation?: Filter['operation'];
  readonly sort?: string;
  /** Pages to turn before the one that is measured. */
  readonly turn?: number;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const account = (round: number) => at(ACCOUNTS, round * 37).id;
const rule = (round: number) => at(RULES, round * 3).id;
const owner = (round: number) => at(OWNERS, round * 7);
const word = (round: number) => at(WORDS, round);
const month = (round: number) => String((round % 12) + 1).padStart(2, '0');

const CASES: readonly Case[] = [
  { label: 'no filter', filter: () => [] },
  { label: 'no filter, second page', filter: () => [], turn: 1 },
  { label: 'severity and state', filter: () => ['severity>=high', 'state=open,not-looked-at'] },
  { label: 'severity and state, second page', filter: () => ['severity>=high', 'state=open'], turn: 1 },
  { label: 'account', filter: (round) => [`account=${account(round)}`] },
  {
    label: 'account, state, rule',
    filter: (round) => [`account=${account(round)}`, 'state=open', `rule=${rule(round)}`],
  },
  { label: 'rule and state', filter: (round) => [`rule=${rule(round)}`, 'state=open'] },
  {
    label: 'rule, state, sorted by last change',
    filter: (round) => [`rule=${rule(round)}`, 'state=open'],
    sort: '-changed',
  },
  { label: 'owner', filter: (round) => [`owner=${owner(round)}`, 'state=open'] },
  { label: 'owner, by deadline', filter: (round) => [`owner=${owner(round)}`, 'state=open'], sort: 'due' },
  { label: 'due within a month', filter: (round) => [`due>=2025-${month(round)}-01`, `due<=2025-${month(round)}-28`] },
  { label: 'due on a day, critical', filter: (round) => [`due=2025-${month(round)}-14`, 'severity=critical'] },
  {
    label: 'region and type',
    filter: (round) => [`region=${at(['us-east-1', 'eu-west-1', 'sa-east-1'], round)}`, 'type=AWS::S3::Bucket'],
  },
  { label: 'unknown outcome', filter: () => ['outcome=unknown', 'state=open'] },
  { label: 'name begins like many', filter: (round) => [`name:${word(round)}-`] },
  { label: 'name of few', filter: (round) => [`name:${word(round)}-${word(round + 5)}-${round + 10}`] },
  { label: 'name of none', filter: (round) => [`name:zz${word(round)}zz`] },
  { label: 'text in many', filter: (round) => [`text:${word(round)}`] },
  { label: 'text in few', filter: (round) => [`text:${word(round)}-${word(round + 3)}-${100 + round}`] },
  { label: 'text in few, of a state', filter: (round) => [`text:${word(round)}-${round + 1000}`, 'state=open'] },
  { label: 'text in many, of a state', filter: (round) => [`text:${word(round)}`, 'state=open'] },
  { label: 'text of two letters', filter: (round) => [`text:${at(['本番', '検証', 'pr'], round)}`] },
  {
    label: 'account or owner',
    filter: (round) => [`account=${account(round)}`, `owner=${owner(round)}`],
    operation: 'or',
  },
  {
    label: 'rule or critical or suppressed',
    filter: (round) => [`rule=${rule(round)}`, 'severity=critical', 'state=suppressed'],
    operation: 'or',
  },
  { label: 'stage and state', filter: (round) => [`stage=${at(['waiting', 'triaged', 'new'], round)}`, 'state=open'] },
  { label: 'critical, new', filter: () => ['severity=critical', 'stage=new', 'state=open,not-looked-at'] },
  { label: 'assignee', filter: (round) => [`assignee=${owner(round)}`, 'state=open'], sort: 'due' },
  { label: 'hidden by an exception', filter: () => ['exception=accepted'] },
  { label: 'not open, not of the account', filter: (round) => ['state!=open', `account!=${account(round)}`] },
];

export const bench: Bench = {
  name: 'findings-list',
  title: 'one page of the findings list with its count, by filter',
  async run({ quick }) {
    const rows = quick ? QUICK_ROWS : ROWS;
    const folder = await mkdtemp(join(tmpdir(), 'yagura-bench-'));
    try {
      const report: { rows: BenchRow[]; notes: string[] } = {
        rows: [],
        notes: [`${rows} findings, ${ROUNDS} rounds a filter; load before: ${loadavg()[0]?.toFixed(1)}`],
      };
      await measure('sqlite', `sqlite:${join(folder, 'store.sqlite')}`, rows, report);
      const bin = findPostgres();
      if (!bin) {
        report.notes.push('PostgreSQL was not measured: no server binaries found');
        return report;
      }
      const cluster = await startPostgres(bin, { settings: ['max_wal_size=4GB', 'maintenance_work_mem=256MB'] });
      try {
        report.notes.push(`${cluster.version.split(' on ')[0]} with its default memory settings`);
        await measure('postgres', cluster.url, rows, report);
      } finally {
        await cluster.stop();
      }
      return report;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  engine: string,
  url: string,
  count: number,
  report: { readonly rows: BenchRow[]; readonly notes: string[] },
): Promise<void> {
  await (await openStore(url)).close();
  await loadFindings(url, findingRows(count));
  const store = await openStore(url);
  const all: number[] = [];
  for (const one of CASES) {
    const times = await timesOf(store, one);
    all.push(...times);
    const [p50, p95, max] = [percentile(times, 50), percentile(times, 95), percentile(times, 100)];
    report.rows.push({ label: `${engine}: ${one.label}, p95`, value: p95, unit: 'ms' });
    report.notes.push(
      `${engine}: ${one.label}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms`,
    );
  }
  report.rows.push({ label: `${engine}: all filters, p50`, value: percentile(all, 50), unit: 'ms' });
  report.rows.push({ label: `${engine}: all filters, p95`, value: percentile(all, 95), unit: 'ms', limit: LIMIT_MS });
  report.rows.push({
    label: `${engine}: plain scan against all filters`,
    value: (await plainScan(store)) / percentile(all, 50),
    unit: 'x',
  });
  await store.close();
}

async function timesOf(store: Store, { filter, operation = 'and', sort, turn = 0 }: Case): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const tokens = filter(round).flatMap((text) => parseFilterToken(text) ?? []);
    const request = { filter: { operation, tokens }, sort, limit: 50 };
    let cursor: string | undefined;
    for (let page = 0; page < turn; page += 1) cursor = (await listFindings(store, { ...request, cursor })).nextCursor;
    const start = performance.now();
    await listFindings(store, { ...request, cursor });
    times.push(performance.now() - start);
  }
  return times;
}

/** The same question asked without any index: what a filter would cost if the list did nothing for it. */
async function plainScan(store: Store): Promise<number> {
  const start = performance.now();
  await sql`select count(*), max(evidence) from finding where resource_name || '' like '%deploy-batch-77%'`.execute(
    store.db,
  );
  return performance.now() - start;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
