import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './credentials-child.ts';
import { packAccount } from './credentials-estate.ts';
import { bestOf, type Packed, writeEstate } from './packed-estate.ts';
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
      const size = writeEstate(folder, accountsOf(accounts));
      const rounds = quick ? 1 : 3;
      const floor = await bestOf<Measured>('credentials-child.ts', [folder, 'floor'], rounds);
      const whole = await bestOf<Measured>('credentials-child.ts', [folder, 'analysis'], rounds);
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

function* accountsOf(accounts: number): Generator<Packed> {
  for (let index = 0; index < accounts; index += 1) yield* packAccount(String(100_000_000_000 + index), USERS);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
