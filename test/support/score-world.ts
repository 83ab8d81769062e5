import { createSnapshotWriter } from '#estate/snapshot';
import { addDays, type Instant, instant } from '#kernel';
import { analyseRun, startRun } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { DEFAULT_POLICY, type Policy } from '#policy';
import { MANAGEMENT_ACCOUNT_ID } from '../../samples/company.ts';
import { sampleParts } from '../../samples/parts.ts';
import { writeParts } from '../../samples/write-snapshot.ts';

export const SCORE_NOW = instant('2026-11-23T09:00:00Z');

export interface SampleLook {
  readonly runId: string;
  /** Days after the first look. */
  readonly day?: number;
  readonly policy?: Partial<Policy>;
  /** Kinds that AWS refuses in one account. */
  readonly denied?: { readonly accountId: string; readonly kinds: readonly string[] };
  /** Accounts of which nothing was collected. */
  readonly without?: readonly string[];
  readonly whole?: boolean;
}

const DENIED = { state: 'denied', code: 'AccessDenied', detail: 'an SCP denies it' } as const;

/** A whole run over the made-up company: collection, analysis, score. */
export async function lookAtSample(store: Store, look: SampleLook): Promise<void> {
  const { runId, day = 0, policy = {}, denied, without = [], whole = true } = look;
  const asOf: Instant = addDays(SCORE_NOW, day);
  const clock = fixedClock(asOf);
  await startRun(store, clock, { id: runId, command: 'sample', scope: 'sample' });
  const parts = sampleParts(SCORE_NOW)
    .filter(({ accountId, kind }) => kind.startsWith('AWS::Organizations') || !without.includes(accountId))
    .map((part) =>
      part.accountId === denied?.accountId && denied.kinds.includes(part.kind)
        ? { ...part, bodies: [], gap: DENIED }
        : part,
    );
  const writer = await createSnapshotWriter({ store, runId, via: 'sample', clock });
  await writeParts(parts, writer, asOf);
  const { id: snapshotId } = await writer.finish(MANAGEMENT_ACCOUNT_ID);
  await analyseRun({ store, clock, runId, snapshotId, asOf, policy: { ...DEFAULT_POLICY, ...policy }, whole });
}
