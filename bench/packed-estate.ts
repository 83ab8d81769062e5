import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMPLETE,
  type ConfigurationItem,
  type ItemBody,
  type Kind,
  NOT_ASKED,
  type Part,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import { chunkItems, encodeChunk } from '#estate/snapshot';
import { Fault, instant } from '#kernel';

/** The moment that counts as now. */
export const AS_OF = instant('2026-11-23T09:00:00Z');

/** A part with its compressed bytes. */
export interface Packed {
  readonly part: Part;
  readonly content: Uint8Array;
}

/** A chunk in the file of the estate: where its compressed bytes stand. */
export interface PackedPart {
  readonly part: Part;
  readonly offset: number;
  readonly length: number;
}

/** A part as a collection packs it: canonical JSON lines, zstd. */
export function pack(accountId: string, region: string, kind: Kind, bodies: readonly ItemBody[]): Packed {
  const { ref, content } = encodeChunk(bodies.map((item) => JSON.stringify(item)));
  const part: Part = {
    accountId,
    region,
    kind,
    completeness: COMPLETE,
    chunks: bodies.length === 0 ? [] : [ref],
    items: bodies.length,
    provenance: { via: 'scan', calls: [kind] },
    capturedAt: AS_OF,
  };
  return { part, content: bodies.length === 0 ? new Uint8Array() : content };
}

/** Writes an estate into two files; answers its sizes in bytes. */
export function writeEstate(
  folder: string,
  estate: Iterable<Packed>,
): { readonly raw: number; readonly packed: number } {
  const parts: PackedPart[] = [];
  const file = openSync(join(folder, 'content.bin'), 'w');
  let offset = 0;
  let raw = 0;
  for (const { part, content } of estate) {
    writeSync(file, content);
    parts.push({ part, offset, length: content.byteLength });
    offset += content.byteLength;
    raw += part.chunks[0]?.bytes ?? 0;
  }
  closeSync(file);
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(parts));
  return { raw, packed: offset };
}

export interface PackedEstate {
  readonly parts: readonly PackedPart[];
  readonly items: number;
  /** Unpacks, verifies and parses as the reader of stored snapshots does. */
  readonly itemsOf: (packed: PackedPart) => ConfigurationItem[];
  readonly reader: SnapshotReader;
}

/** The estate of two files, held compressed in memory. */
export function openEstate(folder: string): PackedEstate {
  const parts = JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')) as readonly PackedPart[];
  const content = readFileSync(join(folder, 'content.bin'));
  const byAccount = Map.groupBy(parts, ({ part }) => part.accountId);
  const accountIds = [...byAccount.keys()];
  const itemsOf = ({ part, offset, length }: PackedPart): ConfigurationItem[] => {
    const [ref] = part.chunks;
    return ref === undefined ? [] : chunkItems(part, ref, content.subarray(offset, offset + length));
  };
  const reader: SnapshotReader = {
    manifest: {
      id: 'bench',
      formatVersion: 1,
      createdAt: AS_OF,
      via: 'scan',
      homeAccountId: accountIds[0] ?? '',
      parts: parts.map(({ part }) => part),
    },
    accountIds: () => accountIds,
    regions: (kind, accountId) => [
      ...new Set((byAccount.get(accountId) ?? []).flatMap(({ part }) => (part.kind === kind ? [part.region] : []))),
    ],
    async slice<K extends Kind>(kind: K, accountId: string, region?: string): Promise<Slice<K>> {
      const packed = byAccount
        .get(accountId)
        ?.find(({ part }) => part.kind === kind && (region === undefined || part.region === region));
      if (packed === undefined) return { completeness: NOT_ASKED, items: [], source: kind };
      const items = itemsOf(packed) as unknown as readonly ConfigurationItem<K>[];
      return { completeness: packed.part.completeness, items, source: kind };
    },
  };
  return { parts, items: parts.reduce((sum, { part }) => sum + part.items, 0), itemsOf, reader };
}

/** What every measured process says of itself. */
export interface Used {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakRssMb: number;
}

/** Measures work from its beginning to its end, in the process that calls it. */
export async function measure<T extends object>(work: () => T | Promise<T>): Promise<T & Used> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const answer = await work();
  const used = process.cpuUsage(cpu);
  return {
    ...answer,
    wallMs: performance.now() - start,
    cpuMs: (used.user + used.system) / 1000,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** The round that took the least processor time: the others were disturbed. Each is a process with nothing else in its memory. */
export async function bestOf<T extends Used>(child: string, args: readonly string[], rounds: number): Promise<T> {
  let least: T | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const measured = await runChild<T>(child, args);
    if (least === undefined || measured.cpuMs < least.cpuMs) least = measured;
  }
  if (least === undefined) throw new Fault('internal', 'no round was measured', { mend: 'ask for at least one round' });
  return least;
}

function runChild<T>(child: string, args: readonly string[]): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const forked = fork(join(import.meta.dirname, child), args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  forked.on('message', (message) => resolve(message as T));
  forked.on('error', reject);
  forked.on('close', (code) => {
    reject(
      new Fault('internal', `the measured process ended with ${code}`, { mend: 'run it alone and read its error' }),
    );
  });
  return promise;
}
