import { type Instant, instant } from '#kernel';
import { COMPLETE, type Completeness, type ItemBody, type Kind, type SnapshotManifest } from '#estate/model';
import { createSnapshotWriter } from '#estate/snapshot';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';

export const NOON: Instant = instant('2026-11-23T12:00:00Z');

/** A part as a test states it: resource ids with their configurations. */
export interface StatedPart {
  readonly accountId?: string;
  readonly region?: string;
  readonly kind?: Kind;
  readonly items?: Readonly<Record<string, Record<string, unknown>>>;
  readonly completeness?: Completeness;
}

export const HOME = '111122223333';

export function bodyOf(id: string, configuration: Record<string, unknown> = {}): ItemBody {
  const arn = `arn:aws:iam::${HOME}:user/${id}`;
  return { resourceId: id, arn, tags: {}, configuration: { UserId: id, ...configuration } };
}

/** Writes a snapshot of the parts in the given order and finishes it. */
export async function writeSnapshot(
  store: Store,
  parts: readonly StatedPart[],
  options: { readonly runId?: string; readonly at?: Instant } = {},
): Promise<SnapshotManifest> {
  const { runId = 'run-1', at = NOON } = options;
  const writer = await createSnapshotWriter({ store, runId, via: 'scan', clock: fixedClock(at) });
  for (const stated of parts) {
    const { accountId = HOME, region = 'global', kind = 'AWS::IAM::User', completeness = COMPLETE } = stated;
    const part = writer.openPart({ accountId, region, kind, provenance: { via: 'scan', calls: ['iam:ListUsers'] } });
    for (const [id, configuration] of Object.entries(stated.items ?? {})) await part.add(bodyOf(id, configuration));
    await part.close(completeness, at);
  }
  return writer.finish(HOME);
}

export async function rowCounts(store: Store): Promise<{ snapshot: number; chunk: number; journal: number }> {
  const count = async (table: 'snapshot' | 'chunk' | 'journal') =>
    (await store.db.selectFrom(table).selectAll().execute()).length;
  return { snapshot: await count('snapshot'), chunk: await count('chunk'), journal: await count('journal') };
}

export async function insertRun(
  store: Store,
  run: {
    id: string;
    scope?: string;
    state?: string;
    startedAt?: Instant;
    endedAt?: Instant;
    snapshotId?: string;
    command?: string;
  },
): Promise<void> {
  await store.db
    .insertInto('run')
    .values({
      id: run.id,
      command: run.command ?? 'scan',
      state: run.state ?? 'complete',
      scope: run.scope ?? 'scope',
      started_at: run.startedAt ?? NOON,
      ended_at: run.endedAt ?? null,
      as_of: null,
      snapshot_id: run.snapshotId ?? null,
      summary: '{}',
    })
    .execute();
}
