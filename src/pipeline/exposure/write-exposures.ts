import { canonicalJson, type Instant } from '#kernel';
import { isKind, type SnapshotReader } from '#estate/model';
import { changesOfCited, citedItems, type ElementChange, openSnapshot } from '#estate/snapshot';
import { byIdentity, readExposureBody } from '#analysis/exposure/findings';
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

/** What an analysis would change in the table of exposures. */
export interface ExposurePlan {
  /** Accounts in which something is reached in another way than before, or through which it is. */
  readonly accounts: ReadonlySet<string>;
  /** Answers how many rows were written. */
  write(): Promise<number>;
}

/** Rows asked for in one statement. */
const PORTION = 500;

/**
 * Keeps the table of exposures in step with what an analysis found: since when each is there, and which elements of its
 * path changed when it appeared or changed. What is not found any more goes, where all that could show it was seen.
 * The same exposures a second time write nothing. Answers how many rows were written.
 */
export async function writeExposures(write: ExposureWrite): Promise<number> {
  return (await planExposures(write)).write();
}

/** Compares what an analysis found with the table, and writes nothing yet. */
export async function planExposures(write: ExposureWrite): Promise<ExposurePlan> {
  const { store, exposures, accountName } = write;
  const stored = await store.db.selectFrom('exposure').select(['id', 'digest']).execute();
  const digests = new Map(stored.map(({ id, digest }) => [id, digest]));
  const present = presentRows(exposures, accountName);
  const changed = present.filter(([, row]) => digests.get(row.id) !== row.digest);
  const kept = new Set(present.map(([, { id }]) => id));
  const missing = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const known = await readRows(store, [...missing, ...changed.map(([, { id }]) => id)]);
  const gone = missing.flatMap((id) => known.get(id) ?? []).filter((row) => isSeen(write.network, row));
  const before = [...gone, ...changed.flatMap(([, { id }]) => known.get(id) ?? [])];
  const touched = [...changed.map(([exposure]) => exposure), ...before.map(({ body }) => readExposureBody(body))];
  return {
    accounts: new Set(touched.flatMap(({ resource, entrance }) => [resource.accountId, entrance.accountId])),
    write: () => writeRows(write, changed, gone, known),
  };
}

async function readRows({ db }: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (let from = 0; from < ids.length; from += PORTION) {
    const some = ids.slice(from, from + PORTION);
    const rows = await db.selectFrom('exposure').selectAll().where('id', 'in', some).execute();
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

async function writeRows(
  write: ExposureWrite,
  changed: readonly (readonly [Exposure, PresentRow])[],
  gone: readonly Known[],
  known: ReadonlyMap<string, Known>,
): Promise<number> {
  const { store } = write;
  const isFirstLook = (await lastSnapshot(store)) === undefined;
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
