import type { Exposure } from '#analysis/exposure/network';
import { exposureMeaning, subjectOf } from '#analysis/exposure/findings';
import { findingId } from '#findings';
import type { Store } from '#platform/store';
import type { ElementChange, ExposureChange } from '#api/contract';
import { openFindings, toRow } from './row.ts';
import type { AccountNames } from './shapes.ts';

/** Exposures by id. */
export type Exposures = ReadonlyMap<string, Exposure>;

/** An exposure that is there on one side only, or differs. */
export type Difference = { readonly id: string } & (
  | { readonly change: 'appeared'; readonly before?: undefined; readonly after: Exposure }
  | { readonly change: 'disappeared'; readonly before: Exposure; readonly after?: undefined }
  | { readonly change: 'changed'; readonly before: Exposure; readonly after: Exposure }
);

/** Differences shown; all of them are counted. */
const MAX_CHANGES = 500;

/** Where two sets of exposures differ, in the order of their ids. What only evidence tells apart does not. */
export function differences(before: Exposures, after: Exposures): readonly Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id): Difference[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined) return is === undefined ? [] : [{ id, change: 'appeared', after: is }];
    if (is === undefined) return [{ id, change: 'disappeared', before: was }];
    return was === is || exposureMeaning(was) === exposureMeaning(is)
      ? []
      : [{ id, change: 'changed', before: was, after: is }];
  });
}

export interface Shown {
  readonly changes: ExposureChange[];
  readonly counts: { appeared: number; disappeared: number; changed: number };
  readonly truncated: boolean;
}

export interface Showing {
  readonly store: Store;
  readonly accountName: AccountNames;
  /** Moments of the two sides, for exposures whose beginning the table does not know. */
  readonly at: { readonly before: string; readonly after: string };
  readonly causes: (difference: Difference) => Promise<ElementChange[]>;
}

/** Differences in the shapes of the API. */
export async function showDifferences(all: readonly Difference[], showing: Showing): Promise<Shown> {
  const shown = all.slice(0, MAX_CHANGES);
  const known = await knownOf(showing.store, shown);
  const changes: ExposureChange[] = [];
  for (const difference of shown) changes.push(await showOne(difference, showing, known));
  const count = (change: ExposureChange['change']) => all.filter((one) => one.change === change).length;
  return {
    changes,
    counts: { appeared: count('appeared'), disappeared: count('disappeared'), changed: count('changed') },
    truncated: all.length > shown.length,
  };
}

async function showOne(
  difference: Difference,
  { accountName, at, causes }: Showing,
  known: Known,
): Promise<ExposureChange> {
  const { id, change } = difference;
  const row = (exposure: Exposure, moment: string) => {
    const stored = known.rows.get(id);
    const finding = findingOf(exposure);
    const past = {
      id,
      since: stored?.since ?? moment,
      sinceFirstLook: stored === undefined || stored.first_look === 1,
      changes: [],
      findingId: known.findings.has(finding) ? finding : undefined,
    };
    return toRow(exposure, past, accountName);
  };
  const exposure = difference.after ? row(difference.after, at.after) : row(difference.before, at.before);
  const before = change === 'changed' ? { before: row(difference.before, at.before) } : {};
  return { change, exposure, ...before, causes: await causes(difference) };
}

interface Known {
  readonly rows: ReadonlyMap<string, { readonly since: string; readonly first_look: number }>;
  readonly findings: ReadonlySet<string>;
}

async function knownOf(store: Store, shown: readonly Difference[]): Promise<Known> {
  const ids = shown.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await store.db.selectFrom('exposure').select(['id', 'since', 'first_look']).where('id', 'in', ids).execute();
  const findings = shown.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => (one ? [findingOf(one)] : [])),
  );
  return { rows: new Map(rows.map((row) => [row.id, row])), findings: await openFindings(store, findings) };
}

function findingOf({ entrance }: Exposure): string {
  return findingId(subjectOf(entrance));
}
