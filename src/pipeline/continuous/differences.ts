import type { Kind, Part, SnapshotManifest } from '#estate/model';
import { canonicalJson } from '#kernel';

/** A kind in an account and region of which two snapshots do not say the same. */
export interface Difference {
  readonly kind: Kind;
  readonly accountId: string;
  readonly region: string;
  /** Whether other things are there, or how much was seen is another; else it was only looked at again. */
  readonly isOther: boolean;
}

/** Where two snapshots differ, from their tables of contents alone: parts with equal chunks hold the same. */
export function differencesBetween(before: SnapshotManifest, after: SnapshotManifest): readonly Difference[] {
  if (before === after) return [];
  const old = new Map(before.parts.map((part) => [keyOf(part), part]));
  const found: Difference[] = [];
  for (const part of after.parts) {
    const key = keyOf(part);
    const was = old.get(key);
    old.delete(key);
    const isOther = was === undefined || stateOf(was) !== stateOf(part);
    if (isOther || was.capturedAt !== part.capturedAt) found.push(differenceAt(part, isOther));
  }
  for (const part of old.values()) found.push(differenceAt(part, true));
  return found;
}

function differenceAt({ kind, accountId, region }: Part, isOther: boolean): Difference {
  return { kind, accountId, region, isOther };
}

function keyOf({ accountId, region, kind }: Part): string {
  return `${accountId}/${region}/${kind}`;
}

function stateOf({ chunks, completeness, provenance }: Part): string {
  return `${chunks.map(({ digest }) => digest).join()} ${canonicalJson(completeness)} ${provenance.calls.join()}`;
}
