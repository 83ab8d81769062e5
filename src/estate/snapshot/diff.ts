import type { CompletenessState, ConfigurationItem, Kind, Part } from '../model/index.ts';
import { differingPointers } from './differing-pointers.ts';
import { placeKey } from './journal.ts';
import type { StoredSnapshot } from './reader.ts';

export interface ChangedItem {
  readonly change: 'added' | 'removed' | 'changed';
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
  readonly resourceId: string;
  readonly resourceName: string;
  /** JSON pointers into the item that differ, at most 50. */
  readonly pointers: readonly string[];
}

/** A part that was not seen equally well both times. */
export interface SightChange {
  readonly accountId: string;
  readonly region: string;
  readonly kind: Kind;
  readonly from: CompletenessState;
  readonly to: CompletenessState;
  /** Resources seen before and not now, because sight was lost: they may well be there. */
  readonly lost: number;
  /** Resources seen now and not before, because nobody had looked at everything: they may be old. */
  readonly gained: number;
}

export interface SnapshotDifference {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ChangedItem[];
  /** True when there are more rows than the limit. */
  readonly truncated: boolean;
  readonly sight: readonly SightChange[];
}

const MAX_POINTERS = 50;

/**
 * What changed from one snapshot to another. Parts with equal chunks are not read. A resource counts as removed only
 * where the later look was complete, and as added only where the earlier one was; otherwise it counts under `sight`.
 */
export async function diffSnapshots(
  from: StoredSnapshot,
  to: StoredSnapshot,
  options: { readonly limit: number },
): Promise<SnapshotDifference> {
  const rows: ChangedItem[] = [];
  const sight: SightChange[] = [];
  const after = new Map(to.manifest.parts.map((part) => [placeKey(part), part]));
  const pairs: [Part | undefined, Part | undefined][] = from.manifest.parts.map((part) => {
    const partner = after.get(placeKey(part));
    after.delete(placeKey(part));
    return [part, partner];
  });
  pairs.push(...[...after.values()].map((part): [undefined, Part] => [undefined, part]));
  for (const [before, now] of pairs) {
    const place = before ?? now;
    if (!place) continue;
    const states = { from: before?.completeness.state ?? 'not-asked', to: now?.completeness.state ?? 'not-asked' };
    const { accountId, region, kind } = place;
    const changes = await compareParts([from, before], [to, now]);
    const sure = changes.filter(({ change }) =>
      change === 'removed' ? states.to === 'complete' : change === 'changed' || states.from === 'complete',
    );
    const lost = changes.filter(({ change }) => change === 'removed').length - count(sure, 'removed');
    const gained = changes.filter(({ change }) => change === 'added').length - count(sure, 'added');
    if (states.from !== states.to || lost + gained > 0)
      sight.push({ accountId, region, kind, ...states, lost, gained });
    // One more than the limit is kept: it says that there are more.
    rows.push(...sure.slice(0, options.limit + 1 - rows.length).map((row) => ({ ...row, accountId, region, kind })));
  }
  return {
    from: from.manifest.id,
    to: to.manifest.id,
    rows: rows.slice(0, options.limit),
    truncated: rows.length > options.limit,
    sight,
  };
}

type ItemChange = Pick<ChangedItem, 'change' | 'resourceId' | 'resourceName' | 'pointers'>;

function count(changes: readonly ItemChange[], kind: ItemChange['change']): number {
  return changes.filter(({ change }) => change === kind).length;
}

/** Changes between two states of one part, by resource id. Chunks that both have are not read. */
async function compareParts(
  [from, before]: [StoredSnapshot, Part | undefined],
  [to, now]: [StoredSnapshot, Part | undefined],
): Promise<ItemChange[]> {
  const digests = (part: Part | undefined) => new Set(part?.chunks.map((chunk) => chunk.digest));
  const later = digests(now);
  const common = new Set([...digests(before)].filter((digest) => later.has(digest)));
  const old = before ? await from.items(before, common) : [];
  const current = new Map((now ? await to.items(now, common) : []).map((item) => [item.resourceId, item]));
  const changes: ItemChange[] = [];
  for (const item of old) {
    const same = current.get(item.resourceId);
    current.delete(item.resourceId);
    const pointers = same ? differingPointers(timeless(item), timeless(same), MAX_POINTERS) : [];
    if (!same || pointers.length > 0) changes.push({ ...named(item), change: same ? 'changed' : 'removed', pointers });
  }
  changes.push(...[...current.values()].map((item) => ({ ...named(item), change: 'added' as const, pointers: [] })));
  return changes.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
}

function named(item: ConfigurationItem): Pick<ItemChange, 'resourceId' | 'resourceName'> {
  return { resourceId: item.resourceId, resourceName: item.resourceName ?? '' };
}

function timeless(item: ConfigurationItem): Omit<ConfigurationItem, 'configurationItemCaptureTime'> {
  const { configurationItemCaptureTime: _, ...rest } = item;
  return rest;
}
