import { createSnapshotWriter } from '#estate/snapshot';
import type { Instant } from '#kernel';
import { analyseRun, startRun } from '#pipeline';
import { shortDigest } from '#platform/runtime';
import type { Policy } from '#policy';
import { MANAGEMENT_ACCOUNT_ID } from '../company.ts';
import type { SamplePart } from '../items/body.ts';
import { sampleParts } from '../parts.ts';
import { writeParts } from '../write-snapshot.ts';
import { clockAt, type Setting } from './setting.ts';

/** What else is heard at the moment of a look: software, machines, services. */
export type Hear = (parts: readonly SamplePart[]) => Promise<void>;

/** Collects the company as it was at a moment and analyses it, as a scan would have done then. */
export async function look(setting: Setting, seenAt: Instant, policy: Policy, hear: Hear): Promise<void> {
  const { store, asOf } = setting;
  const clock = clockAt(setting, seenAt);
  const runId = shortDigest(seenAt);
  const parts = sampleParts(asOf, seenAt);
  await startRun(store, clock, { id: runId, command: 'sample', scope: 'sample' });
  const writer = await createSnapshotWriter({ store, runId, via: 'sample', clock });
  await writeParts(parts, writer, seenAt);
  const { id: snapshotId } = await writer.finish(MANAGEMENT_ACCOUNT_ID);
  await hear(parts);
  await analyseRun({ store, clock, runId, snapshotId, asOf: seenAt, policy, whole: true });
}
