import { createSnapshotWriter } from '#estate/snapshot';
import type { Instant } from '#kernel';
import { analyseRun, startRun } from '#pipeline';
import { shortDigest } from '#platform/runtime';
import type { Policy } from '#policy';
import { MANAGEMENT_ACCOUNT_ID } from '../company.ts';
import { sampleParts } from '../parts.ts';
import { writeParts } from '../write-snapshot.ts';
import { clockAt, type Setting } from './setting.ts';

/** Collects the company as it was at a moment and analyses it, as a scan would have done then. */
export async function look(setting: Setting, seenAt: Instant, policy: Policy): Promise<void> {
  const { store, asOf } = setting;
  const clock = clockAt(setting, seenAt);
  const runId = shortDigest(seenAt);
  await startRun(store, clock, { id: runId, command: 'sample', scope: 'sample' });
  const writer = await createSnapshotWriter({ store, runId, via: 'sample', clock });
  await writeParts(sampleParts(asOf, seenAt), writer, seenAt);
  const { id: snapshotId } = await writer.finish(MANAGEMENT_ACCOUNT_ID);
  await analyseRun({ store, clock, runId, snapshotId, asOf: seenAt, policy, whole: true });
}
