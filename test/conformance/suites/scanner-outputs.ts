import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ExportedFinding,
  type ForeignFinding,
  readFindings,
  type ReadRecord,
  statementsOf,
  toAsff,
  toOcsf,
  unpackRaw,
} from '#exchange';
import { findingId } from '#findings';
import { streamFile } from '#platform/files';
import { openStore, type Store } from '#platform/store';
import { EMPTY_FILTER } from '#api/contract';
import { exportedFindings } from '#queries';
import { importTexts } from '../../support/findings-import.ts';
import type { Case, Suite } from '../suite.ts';
import { refused, recordTexts } from './scanners/count.ts';

/**
 * Real output of scanners. How many records a file holds, and the text of each, comes from other code than the
 * importer's: whole-file parsing of JSON, regular expressions over XML, a hand-written reader of CSV.
 */
export const suite: Suite = {
  id: 'scanner-outputs',
  title:
    'Output of Inspector, Security Hub, GuardDuty, Prowler and SBOM scanners: read whole, kept byte for byte, written back',
  data: 'scanner-outputs',
  async *run(folder) {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted();
    const together: KeptFile[] = [];
    for (const path of paths) {
      const file = yield* fileCases(folder, path);
      if (file) together.push(file);
    }
    const store = await openStore('sqlite::memory:');
    try {
      await importTexts(store, Object.fromEntries(together.map(({ path, text }) => [path, text])));
      const said = newest(together);
      yield* keptCases(store, said);
      yield* exportCases(store, said);
    } finally {
      await store.close();
    }
  },
};

/** A file that holds records, as the importer read it. */
interface KeptFile {
  readonly path: string;
  readonly text: string;
  readonly records: readonly ReadRecord[];
}

async function* fileCases(folder: string, path: string): AsyncGenerator<Case, KeptFile | undefined, undefined> {
  const text = readFileSync(join(folder, path), 'utf8');
  const { records, problems, isKnown } = await read(folder, path);
  if (refused(text)) {
    yield same(path, 'refused', { isKnown, records: records.length }, { isKnown: false, records: 0 });
    return undefined;
  }
  const expected = recordTexts(text);
  yield same(path, 'recognised', { isKnown, problems }, { isKnown: true, problems: [] });
  yield same(path, 'counted', records.length, expected.length);
  yield same(path, 'understood', records.filter(({ findings }) => findings.length === 0).length, 0);
  if (records.length === 0) return undefined;
  const raws = records.map(({ raw }) => raw.toString('utf8'));
  yield same(path, 'byte for byte', differing(raws, expected), []);
  return { path, text, records };
}

/** What one row of the store is to hold. */
interface Said {
  readonly path: string;
  readonly finding: ForeignFinding;
  readonly raw: Buffer;
}

/** All files in one store, by the row's id: of several statements with one id the one updated last, of equals the last. */
function newest(files: readonly KeptFile[]): ReadonlyMap<string, Said> {
  const byId = new Map<string, Said>();
  for (const { path, records } of files) {
    for (const record of records) {
      for (const { id, finding } of statementsOf(record)) {
        const other = byId.get(id);
        if (!other || finding.updatedAt >= other.finding.updatedAt) byId.set(id, { path, finding, raw: record.raw });
      }
    }
  }
  return byId;
}

const ALL = 'all files';

/** Each record is kept exactly as it stands in its file. */
async function* keptCases(store: Store, said: ReadonlyMap<string, Said>): AsyncIterable<Case> {
  const rows = await store.db.selectFrom('source_finding').select(['id', 'raw']).execute();
  const kept = new Map(rows.map(({ id, raw }) => [id, unpackRaw(raw)]));
  const wrong = [...said].flatMap(([id, { path, raw }]) => (kept.get(id)?.equals(raw) ? [] : [path]));
  yield same(ALL, 'kept', { rows: rows.length, wrong: [...new Set(wrong)] }, { rows: said.size, wrong: [] });
}

/** The findings all of it comes to, written and read back. */
async function* exportCases(store: Store, said: ReadonlyMap<string, Said>): AsyncIterable<Case> {
  const exported: ExportedFinding[] = [];
  for await (const finding of exportedFindings(store, EMPTY_FILTER, 'en')) exported.push(finding);
  const open = new Map(
    [...said.values()].filter(({ finding }) => isMade(finding)).map((one) => [identityOf(one.finding), one]),
  );
  const made = new Set(exported.map(({ id }) => id));
  const lost = [...open].flatMap(([id, { path }]) => (made.has(id) ? [] : [path]));
  yield same(ALL, 'findings', { made: made.size, lost: [...new Set(lost)] }, { made: open.size, lost: [] });
  const facts = (of: ForeignFinding) => [identityOf(of), of.status, of.severity, of.resource.arn, of.kind].join(' ');
  const wanted = exported
    .map(({ id, state, severity, resourceArn, kind }) => [id, state, severity, resourceArn, kind].join(' '))
    .toSorted();
  for (const [format, write] of [
    ['asff', (one: ExportedFinding) => toAsff(one)],
    ['ocsf', (one: ExportedFinding) => toOcsf(one, '1.0.0')],
  ] as const) {
    const text = exported.map((one) => JSON.stringify(write(one))).join('\n');
    const back = await readText(text);
    yield same(ALL, `${format} and back`, back.map(facts).toSorted(), wanted);
  }
}

/** Findings are made of what is open or hidden; what passes or cannot be told makes none. */
function isMade({ status }: ForeignFinding): boolean {
  return status === 'open' || status === 'suppressed';
}

function identityOf(finding: ForeignFinding): string {
  const { rule, resource, discriminator } = finding;
  return findingId({ rule: rule.id, resource, discriminator });
}

async function read(folder: string, path: string) {
  const file = readFindings({ name: path, chunks: streamFile(join(folder, path), 2 ** 30) });
  const records: ReadRecord[] = [];
  const problems: string[] = [];
  for await (const items of file.items) {
    for (const item of items) {
      if ('problem' in item) problems.push(item.problem);
      else records.push(item);
    }
  }
  return { records, problems, isKnown: file.isKnown() };
}

async function readText(text: string): Promise<ForeignFinding[]> {
  const findings: ForeignFinding[] = [];
  const whole = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const items of readFindings({ name: 'export', chunks: whole }).items) {
    for (const item of items) if ('findings' in item) findings.push(...item.findings);
  }
  return findings;
}

function differing(got: readonly string[], wanted: readonly string[]): string[] {
  return wanted.flatMap((text, index) => (got[index] === text ? [] : [`record ${index + 1}`])).slice(0, 5);
}

function same(path: string, group: string, got: unknown, wanted: unknown): Case {
  const matched = JSON.stringify(got) === JSON.stringify(wanted);
  const detail = `${JSON.stringify(wanted)?.slice(0, 300)} wanted, ${JSON.stringify(got)?.slice(0, 300)} came`;
  return { id: `${path} ${group}`, group, matched, ...(matched ? {} : { detail }) };
}
