import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './exposure-child.ts';
import { exposureEstate } from './exposure-estate.ts';
import { bestOf, writeEstate } from './packed-estate.ts';
import type { Bench } from './report.ts';

const ACCOUNTS = 250;
const LIMIT_MS = 10_000;
const LIMIT_MB = 1_500;
const LIMIT_EDIT_MS = 200;

export const bench: Bench = {
  name: 'exposure',
  title: 'what the internet reaches in an organization of 1,000 VPCs, 50,000 interfaces and 20,000 security groups',
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
    const limited = (limit: number) => (quick ? {} : { limit });
    try {
      const size = writeEstate(folder, exposureEstate(quick ? 10 : ACCOUNTS));
      const rounds = quick ? 1 : 3;
      const floor = await bestOf<Measured>('exposure-child.ts', [folder, 'floor'], rounds);
      const whole = await bestOf<Measured>('exposure-child.ts', [folder, 'analysis'], rounds);
      return {
        rows: [
          {
            label: 'network and exposures with reading, processor time',
            value: whole.cpuMs,
            unit: 'ms',
            ...limited(LIMIT_MS),
          },
          { label: 'floor: unpack, verify and parse only', value: floor.cpuMs, unit: 'ms' },
          { label: 'with reading over its floor', value: whole.cpuMs / floor.cpuMs, unit: 'x' },
          { label: 'with reading, on the clock', value: whole.wallMs, unit: 'ms' },
          { label: 'of that reading and indexing', value: whole.readMs, unit: 'ms' },
          { label: 'peak memory of the process', value: whole.peakRssMb, unit: 'MB', ...limited(LIMIT_MB) },
          { label: 'peak memory over its floor', value: whole.peakRssMb / floor.peakRssMb, unit: 'x' },
          {
            label: 'one changed rule decided again, slowest, processor time',
            value: whole.editMs,
            unit: 'ms',
            ...limited(LIMIT_EDIT_MS),
          },
          { label: 'one changed rule decided again, middle', value: whole.middleEditMs, unit: 'ms' },
          { label: 'all interfaces over one changed rule', value: whole.cpuMs / whole.middleEditMs, unit: 'x' },
          { label: 'interfaces judged', value: whole.interfaces / (whole.cpuMs / 1000), unit: 'per s' },
        ],
        notes: [
          `${whole.vpcs} VPCs, ${whole.interfaces} interfaces, ${whole.groups} groups, ${whole.items} items, ${Math.round(size.raw / 1e6)} MB as JSON`,
          `${whole.exposures} exposures; ${whole.edits} groups each got a rule open to the world, which changed ${whole.changed}; the best of ${rounds} rounds each`,
          'the compressed estate is held in memory; reading a store is left out',
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
