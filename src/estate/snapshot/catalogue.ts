import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { lastSeen } from './order.ts';

export interface SnapshotSummary {
  readonly id: string;
  readonly createdAt: Instant;
  readonly via: string;
  readonly homeAccountId: string;
  readonly accounts: number;
  readonly items: number;
  /** Ends of the runs that saw exactly this state, newest first, at most 20. */
  readonly seenAt: readonly Instant[];
}

const SEEN_SHOWN = 20;

/** Runs that look again at what is there; an analysis of an old snapshot has not seen anything. */
const ONLY_ANALYSIS = 'analyze';

/** Every snapshot, the one seen last first. */
export async function listSnapshots(store: Store): Promise<SnapshotSummary[]> {
  const rows = await store.db
    .selectFrom('snapshot')
    .select(['id', 'created_at', 'via', 'home_account_id', 'accounts', 'items'])
    .execute();
  const runs = await store.db
    .selectFrom('run')
    .select(['snapshot_id', 'ended_at'])
    .where('snapshot_id', 'is not', null)
    .where('ended_at', 'is not', null)
    .where('command', '!=', ONLY_ANALYSIS)
    .orderBy('ended_at', 'desc')
    .execute();
  const seen = Map.groupBy(runs, (run) => run.snapshot_id);
  const { latest } = await lastSeen(store.db);
  return rows
    .map((row) => ({
      id: row.id,
      createdAt: row.created_at as Instant,
      via: row.via,
      homeAccountId: row.home_account_id,
      accounts: row.accounts,
      items: row.items,
      seenAt: (seen.get(row.id) ?? []).slice(0, SEEN_SHOWN).map((run) => run.ended_at as Instant),
    }))
    .toSorted((a, b) => Number(b.id === latest) - Number(a.id === latest) || compare(lastSeenAt(b), lastSeenAt(a)));
}

/** When a state was seen for the last time. */
export function lastSeenAt(summary: Pick<SnapshotSummary, 'createdAt' | 'seenAt'>): Instant {
  const [newest] = summary.seenAt;
  return newest !== undefined && newest > summary.createdAt ? newest : summary.createdAt;
}

/** The state that was seen last; undefined while the store holds no snapshot. */
export async function latestSnapshotId(store: Store): Promise<string | undefined> {
  return (await lastSeen(store.db)).latest;
}

/** Most prefixes cited when one is not enough. */
const CITED = 5;

/**
 * Reads `latest`, `previous`, a whole id or its first characters.
 * Faults: `not-found`, and `usage` when several snapshots begin like that.
 */
export async function resolveSnapshotId(store: Store, reference: string): Promise<string> {
  const { latest, previous } = await lastSeen(store.db);
  const named = reference === 'latest' ? latest : reference === 'previous' ? previous : undefined;
  if (named !== undefined) return named;
  const ids = /^[0-9a-f]{1,64}$/.test(reference) ? await idsWithPrefix(store, reference) : [];
  const [only] = ids;
  if (only === undefined) {
    throw new Fault('not-found', `there is no snapshot "${reference}"`, {
      mend: 'list the snapshots with `yagura snapshot ls` and give an id, its first characters, latest or previous',
    });
  }
  if (ids.length > 1) {
    const cited = ids.map((id) => id.slice(0, Math.max(reference.length + 4, 12))).join(', ');
    throw new Fault('usage', `several snapshots begin with "${reference}": ${cited}`, { mend: 'give more characters' });
  }
  return only;
}

async function idsWithPrefix(store: Store, prefix: string): Promise<string[]> {
  const rows = await store.db
    .selectFrom('snapshot')
    .select('id')
    .where('id', '>=', prefix)
    .where('id', '<', `${prefix}g`)
    .orderBy('id')
    .limit(CITED)
    .execute();
  return rows.map((row) => row.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
