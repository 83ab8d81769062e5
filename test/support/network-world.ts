import { createSnapshotWriter } from '#estate/snapshot';
import type { Kind, SnapshotReader } from '#estate/model';
import { type Instant, instant } from '#kernel';
import { analyseRun, type AnalyseRunRequest, startRun } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { HOME } from '#analysis/exposure/network/testing';
import { readerOf, type Stated } from '../exposure/estate.ts';

export const FIRST_LOOK = instant('2026-11-20T09:00:00Z');

export interface NetworkLook {
  readonly runId: string;
  readonly at?: Instant;
  readonly software?: AnalyseRunRequest['software'];
  /** Kinds that nobody looked at. */
  readonly blind?: readonly Kind[];
}

/** A whole run over a stated network. Answers the snapshot's id. */
export async function lookAtNetwork(store: Store, stated: readonly Stated[], look: NetworkLook): Promise<string> {
  return lookAt(store, readerOf(stated, look.blind), look);
}

/** A whole run: the snapshot is stored, every rule judges it, the run ends. */
export async function lookAt(store: Store, reader: SnapshotReader, look: NetworkLook): Promise<string> {
  const { runId, at = FIRST_LOOK, software } = look;
  const clock = fixedClock(at);
  await startRun(store, clock, { id: runId, command: 'scan', scope: 'test' });
  const writer = await createSnapshotWriter({ store, runId, via: 'scan', clock });
  for (const { kind, accountId, region, completeness, provenance } of reader.manifest.parts) {
    const part = writer.openPart({ kind, accountId, region, provenance });
    const { items } = await reader.slice(kind, accountId, region);
    for (const { resourceId, arn, tags, configuration } of items) {
      await part.add({ resourceId, arn, tags, configuration: { ...(configuration as object) } });
    }
    await part.close(completeness, at);
  }
  const { id } = await writer.finish(HOME);
  const request = { store, clock, runId, snapshotId: id, asOf: at, policy: DEFAULT_POLICY, whole: true };
  await analyseRun({ ...request, ...(software && { software }) });
  return id;
}

/** A security group rule that admits TCP on one port from a block. */
export function admits(port: number, block: string): Readonly<Record<string, unknown>> {
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: block }] };
}

/** What `sg-a` of the tiny network admits; egress stays open. */
export function admitting(...rules: readonly Readonly<Record<string, unknown>>[]) {
  return { set: { 'sg-a': { IpPermissions: rules } } };
}
