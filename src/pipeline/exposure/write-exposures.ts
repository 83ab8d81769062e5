import { canonicalJson, type Instant } from '#kernel';
import { isKind, type SnapshotReader } from '#estate/model';
import { changesOfCited, citedItems, type ElementChange, openSnapshot } from '#estate/snapshot';
import { byIdentity } from '#analysis/exposure/findings';
import { doorGaps, type Exposure, type Network } from '#analysis/exposure/network';
import { EXPOSURE_GAPS_FACT, EXPOSURE_SNAPSHOT_FACT, type NewRow, type Row, type Store } from '#platform/store';
import { type PresentRow, presentRow } from './row.ts';

/** Changes kept of one exposure: more than one a week for a year. */
const MAX_HISTORY = 60;

/** Exposures whose causes one analysis looks for; a whole new estate has none to find. */
const MAX_EXPLAINED = 2_000;

export interface ExposureWrite {
  readonly store: Store;
  readonly reader: SnapshotReader;
  readonly network: Network;
  readonly exposures: readonly Exposure[];
  readonly accountName: (id: string) => string;
  readonly asOf: Instant;
  readonly runId: string;
}

type Known = Row<'exposure'>;

/** A change with the run that saw it first, and its end. */
type SeenChange = ElementChange & { readonly runId: string; readonly at: Instant };

/**
 * Keeps the table of exposures in step with what an analysis found: since when each is there, and which elements of its
 * path changed when it appeared or changed. What is not found any more goes, where all that could show it was seen.
 * The same exposures a second time write nothing. Answers how many rows were written.
 */
export async function writeExposures(write: ExposureWrite): Promise<number> {
  const { store, exposures, accountName } = write;
  const known = new Map((await store.db.selectFrom('exposure').selectAll().execute()).map((row) => [row.id, row]));
  const present = presentRows(exposures, accountName);
  const isFirstLook = (await lastSnapshot(store)) === undefined;
  const changed = present.filter(([, row]) => known.get(row.id)?.digest !== row.digest);
  const histories = await explain(write, changed);
  const rows = changed.map(([, row]) => {
    const before = known.get(row.id);
    return {
      ...row,
      since: before?.since ?? write.asOf,
      first_look: before?.first_look ?? (isFirstLook ? 1 : 0),
      history: canonicalJson([...(histories.get(row.id) ?? []), ...historyOf(before)].slice(0, MAX_HISTORY)),
    };
  });
  const kept = new Set(present.map(([, { id }]) => id));
  const gone = [...known.values()].filter((row) => !kept.has(row.id) && isSeen(write.network, row));
  return store.transaction(async (tx) => {
    const stale = [...gone, ...rows.filter(({ id }) => known.has(id))];
    for (const { id } of stale) await tx.deleteFrom('exposure_opening').where('exposure_id', '=', id).execute();
    for (const { id } of gone) await tx.deleteFrom('exposure').where('id', '=', id).execute();
    const written = await store.dialect.upsert(tx, 'exposure', ['id'], rows);
    const places = changed.flatMap(([exposure, { id }]) => openingRows(id, exposure));
    await store.dialect.upsert(tx, 'exposure_opening', ['exposure_id', 'place'], places);
    await store.dialect.upsert(
      tx,
      'fact',
      ['name'],
      [
        { name: EXPOSURE_SNAPSHOT_FACT, value: write.reader.manifest.id },
        { name: EXPOSURE_GAPS_FACT, value: String(doorGaps(write.network).length) },
      ],
    );
    return written + gone.length;
  });
}

async function lastSnapshot(store: Store): Promise<string | undefined> {
  const query = store.db.selectFrom('fact').select('value').where('name', '=', EXPOSURE_SNAPSHOT_FACT);
  return (await query.executeTakeFirst())?.value;
}

/** What changed the exposures, by id. Without the snapshot before (the first look, or it was pruned) nobody can tell. */
async function explain(
  { store, reader, runId, asOf }: ExposureWrite,
  changed: readonly (readonly [Exposure, PresentRow])[],
): Promise<ReadonlyMap<string, readonly SeenChange[]>> {
  const last = await lastSnapshot(store);
  if (last === undefined || last === reader.manifest.id || changed.length === 0) return new Map();
  const before = await openSnapshot(store, last).catch(() => undefined);
  if (before === undefined) return new Map();
  const [was, is] = [citedItems(before), citedItems(reader)];
  const histories = new Map<string, readonly SeenChange[]>();
  for (const [exposure, { id }] of changed.slice(0, MAX_EXPLAINED)) {
    const changes = await changesOfCited(exposure.path.hops, was, is);
    histories.set(
      id,
      changes.map((change) => ({ ...change, runId, at: asOf })),
    );
  }
  return histories;
}

function historyOf(row: Known | undefined): readonly unknown[] {
  return row === undefined ? [] : (JSON.parse(row.history) as readonly unknown[]);
}

/**
 * Whether everything that proved a row was looked at again: its elements, resource and entrance. Only then what is not
 * found is not there.
 */
function isSeen({ accountIds, sight }: Network, row: Known): boolean {
  const { resource, entrance, path } = JSON.parse(row.body) as Exposure;
  const proofs = path.hops.flatMap(({ evidence }) => evidence.map(({ pointer }) => pointer.split('/')));
  const places = [
    ...proofs.map(([kind = '', accountId = '', region = '']) => ({ type: kind, accountId, region })),
    resource,
    entrance,
  ];
  return places.every(
    ({ type, accountId, region }) =>
      !isKind(type) || (accountIds.includes(accountId) && sight(type, accountId, region) === undefined),
  );
}

function openingRows(id: string, { openings }: Exposure): readonly NewRow<'exposure_opening'>[] {
  return openings.map(({ protocols, ports }, place) => ({
    exposure_id: id,
    place,
    protocol_from: protocols.from,
    protocol_to: protocols.to,
    port_from: ports.from,
    port_to: ports.to,
  }));
}

function presentRows(
  exposures: readonly Exposure[],
  accountName: (id: string) => string,
): readonly (readonly [Exposure, PresentRow])[] {
  return Array.from(byIdentity(exposures), ([id, exposure]) => [exposure, presentRow(id, exposure, accountName)]);
}
