import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '#kernel';
import type { Measured } from './credentials-child.ts';
import { packAccount, type PackedPart } from './credentials-estate.ts';
import type { Bench } from './report.ts';

const USERS = 500;
const LIMIT_MS = 3_000;
const LIMIT_MB = 600;

export const bench: Bench = {
  name: 'credentials',
  title: 'the credential rules over an organization of 1,000 accounts × 500 users',
  async run({ quick }) {
    const accounts = quick ? 50 : 1000;
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
    try {
      const size = writeEstate(folder, accounts);
      const rounds = quick ? 1 : 3;
      const floor = await best(folder, 'floor', rounds);
      const whole = await best(folder, 'analysis', rounds);
      return {
        rows: [
          limited('analysis with reading, processor time', whole.cpuMs, 'ms', quick, LIMIT_MS),
          { label: 'floor: unpack, verify and parse only', value: floor.cpuMs, unit: 'ms' },
          limited('analysis alone (the difference)', whole.cpuMs - floor.cpuMs, 'ms', quick, LIMIT_MS),
          { label: 'analysis with reading over its floor', value: whole.cpuMs / floor.cpuMs, unit: 'x' },
          { label: 'analysis with reading, on the clock', value: whole.wallMs, unit: 'ms' },
          limited('peak memory of the process', whole.peakRssMb, 'MB', quick, LIMIT_MB),
          { label: 'judgements', value: whole.judgements / (whole.cpuMs / 1000), unit: 'per s' },
        ],
        notes: [
          `${accounts} accounts × ${USERS} users, ${whole.items} items, ${megabytes(size.raw)} as JSON, ${megabytes(size.packed)} packed`,
          `${whole.judgements} judgements, ${whole.verdicts} of them kept as verdicts; the best of ${rounds} rounds each`,
          'the compressed estate is held in memory; the store and CloudTrail events are left out',
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A budget is for the whole size only. */
function limited(label: string, value: number, unit: string, quick: boolean, limit: number) {
  return quick ? { label, value, unit } : { label, value, unit, limit };
}

/** Packs the estate into two files; answers its sizes in bytes. */
function writeEstate(folder: string, accounts: number): { readonly raw: number; readonly packed: number } {
  const parts: PackedPart[] = [];
  const file = openSync(join(folder, 'content.bin'), 'w');
  let offset = 0;
  let raw = 0;
  for (let index = 0; index < accounts; index += 1) {
    for (const { part, content } of packAccount(String(100_000_000_000 + index), USERS)) {
      writeSync(file, content);
      parts.push({ part, offset, length: content.byteLength });
      offset += content.byteLength;
      raw += part.chunks[0]?.bytes ?? 0;
    }
  }
  closeSync(file);
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(parts));
  return { raw, packed: offset };
}

/** The round that took the least processor time: the others were disturbed. */
async function best(folder: string, mode: 'floor' | 'analysis', rounds: number): Promise<Measured> {
  let least: Measured | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const measured = await runChild(folder, mode);
    if (least === undefined || measured.cpuMs < least.cpuMs) least = measured;
  }
  if (least === undefined) throw new Fault('internal', 'no round was measured', { mend: 'ask for at least one round' });
  return least;
}

/** One measurement in a process of its own, so that nothing else is in its memory. */
function runChild(folder: string, mode: string): Promise<Measured> {
  const { promise, resolve, reject } = Promise.withResolvers<Measured>();
  const child = fork(join(import.meta.dirname, 'credentials-child.ts'), [folder, mode], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (message) => resolve(message as Measured));
  child.on('error', reject);
  child.on('close', (code) => {
    reject(
      new Fault('internal', `the measured process ended with ${code}`, { mend: 'run it alone and read its error' }),
    );
  });
  return promise;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
