import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { instant } from '#kernel';
import type { HostReport } from '#estate/model';
import { fitReport } from './fit-report.ts';
import { LOOK_BYTES } from './limits.ts';

it('a report larger than a server takes loses of its longest list, and says how much', () => {
  const processes = Array.from({ length: 4_000 }, (_, index) => ({
    pid: index + 1,
    parentPid: 1,
    startTicks: index,
    name: 'app',
    command: [randomBytes(600).toString('base64')],
  }));
  const report: HostReport = {
    format: 1,
    observedAt: instant(0),
    identity: { hostname: 'web-1' },
    processes,
    listeners: [{ protocol: 'tcp', address: '0.0.0.0', port: 80, pids: [1] }],
    connections: [],
    mapped: [],
    archives: [],
    runtimes: [],
    programs: [],
    classes: [],
    hardening: [],
    missed: [],
  };
  const packed = fitReport(report);
  expect(packed.length).toBeLessThanOrEqual(LOOK_BYTES.packed);
  const sent = JSON.parse(gunzipSync(packed).toString('utf8')) as HostReport;
  expect(sent.listeners).toHaveLength(1);
  const lost = sent.missed.reduce((sum, { howMany }) => sum + howMany, 0);
  expect(sent.missed.every(({ what, why }) => what === 'processes' && why === 'too-many')).toBe(true);
  expect(sent.processes.length + lost).toBe(4_000);
  expect(sent.processes[0]).toEqual(processes[0]);
});
