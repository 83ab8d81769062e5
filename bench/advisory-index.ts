import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createIndexBuilder, type IndexPart, openAdvisoryIndex } from '#analysis/vulnerability';
import { ADVISORY_SOURCES } from '#knowledge';
import { readZip } from '#platform/files';
import { packBytes, unpackBytes } from '#platform/store';
import { ROOT } from '../tools/shared/root.ts';
import type { Bench } from './report.ts';

const LIMITS = { entries: 2_000_000, entryBytes: 16 * 1024 * 1024, bytes: 16 * 1024 ** 3 };
const ROUNDS = 5;
const LOAD_MS = 1_000;

/** The exports laid out as OSV's bucket is: the shared folder's, or those of `YAGURA_OSV`. */
const FOLDER = process.env['YAGURA_OSV'] ?? join(ROOT, process.env['YAGURA_SHARED'] ?? '../shared', 'data/osv');

export const bench: Bench = {
  name: 'advisory-index',
  title: 'advisories of OSV exports, made into an index and loaded',
  async run({ quick }) {
    const ecosystems = existsSync(FOLDER)
      ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'all.zip')))
      : [];
    if (ecosystems.length === 0) return { rows: [], notes: [`nothing measured: no exports in ${FOLDER}`] };
    const floor = await timed(() => parseAll(ecosystems));
    const built = await timed(() => build(ecosystems));
    const packed = built.value.map(({ bytes }) => packBytes(bytes));
    const before = memory();
    const opened = () => openAdvisoryIndex(packed.map((bytes) => unpackBytes(bytes, 'a part', 2 ** 31 - 1)));
    const index = opened();
    const kept = memory() - before;
    const load = Math.min(...Array.from({ length: quick ? 1 : ROUNDS }, () => stopwatch(opened)));
    const names = index.ecosystems.flatMap((ecosystem) =>
      [...index.packages(ecosystem)].map((name) => [ecosystem, name] as const),
    );
    let found = 0;
    const asked = stopwatch(() => {
      for (const [ecosystem, name] of names) found += index.byPackage(ecosystem, name).length;
    });
    const { advisories, packages, entries, bytes } = index.size;
    return {
      rows: [
        { label: 'floor: unzip and JSON.parse', value: floor.ms, unit: 'ms' },
        { label: 'unzip, read and build', value: built.ms, unit: 'ms' },
        { label: 'build over the floor', value: built.ms / floor.ms, unit: 'x' },
        { label: 'load the packed index', value: load, unit: 'ms', limit: LOAD_MS },
        { label: 'the floor over the load', value: floor.ms / load, unit: 'x' },
        { label: 'every package asked for once', value: asked, unit: 'ms' },
        { label: 'memory of the loaded index', value: kept / 1e6, unit: 'MB' },
        { label: 'packed', value: packed.reduce((sum, { length }) => sum + length, 0) / 1e6, unit: 'MB' },
      ],
      notes: [
        `${floor.value} documents of ${ecosystems.join(', ')}; ${advisories} advisories, ${packages} packages, ${entries} entries (${found} found), ${bytes} bytes unpacked`,
        'documents of ecosystems whose packages are not read here are parsed and left out',
      ],
    };
  },
};

async function* documents(ecosystems: readonly string[]): AsyncGenerator<readonly [ecosystem: string, text: string]> {
  for (const ecosystem of ecosystems) {
    for await (const entry of readZip(join(FOLDER, ecosystem, 'all.zip'), LIMITS, () => true)) {
      if ('bytes' in entry) yield [ecosystem, entry.bytes.toString('utf8')];
    }
  }
}

async function parseAll(ecosystems: readonly string[]): Promise<number> {
  let count = 0;
  for await (const [, text] of documents(ecosystems)) count += JSON.parse(text) === null ? 0 : 1;
  return count;
}

async function build(ecosystems: readonly string[]): Promise<readonly IndexPart[]> {
  const source = ADVISORY_SOURCES.find(({ id }) => id === 'osv');
  const parts: IndexPart[] = [];
  for (const feed of source?.feeds({ osvEcosystems: ecosystems }) ?? []) {
    const builder = createIndexBuilder('osv', feed.id);
    for await (const [, text] of documents([feed.id])) {
      for (const advisory of source?.read({ name: '', text }, feed).advisories ?? []) builder.add(advisory);
    }
    parts.push(...builder.parts());
  }
  return parts;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

function stopwatch(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
