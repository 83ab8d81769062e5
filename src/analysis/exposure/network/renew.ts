import { canonicalJson } from '#kernel';
import type { Completeness, ConfigurationItem, Kind, SnapshotReader } from '#estate/model';
import type { Edit } from './contract.ts';
import { exposuresById } from './interfaces-exposure.ts';
import { createNetwork, makingOf } from './model/create-network.ts';
import { KINDS_READ } from './model/kinds-read.ts';
import type { Network } from './model/network.ts';
import { readNetwork } from './model/read-network.ts';
import { touchedInterfaces } from './touched.ts';

/** A kind in an account of which a later snapshot shows something else. */
export interface RenewedPlace {
  readonly kind: Kind;
  readonly accountId: string;
}

/**
 * The network of a later snapshot, which differs from the one of `previous` in some places only: what did not change is
 * shared, and exposures of interfaces that nothing touched are known already. The same as reading all of it.
 */
export async function renewNetwork(
  previous: Network,
  reader: SnapshotReader,
  places: readonly RenewedPlace[],
): Promise<Network> {
  const making = makingOf(previous);
  if (making === undefined || !sameAccounts(making.accountIds, reader.accountIds())) return readNetwork(reader);
  const sights = sightsOf(reader);
  const byKind = Map.groupBy(
    places.filter(({ kind }) => KINDS_READ.includes(kind)),
    ({ kind }) => kind,
  );
  const items = new Map(making.items);
  const edits: Edit[] = [];
  for (const [kind, some] of byKind) {
    const accounts = new Set(some.map(({ accountId }) => accountId));
    const before = making.items.get(kind) ?? [];
    const after = await replaced(before, kind, accounts, reader);
    items.set(kind, after);
    edits.push(...editsBetween(kind, before, after, accounts));
  }
  const isSeenAlike = sameSights(making.sights, sights);
  const renewed = createNetwork(
    { items, sights: isSeenAlike ? making.sights : sights, accountIds: making.accountIds },
    previous,
  );
  if (isSeenAlike) {
    const kept = new Map(exposuresById(previous));
    for (const id of touchedInterfaces(previous, renewed, edits)) kept.delete(id);
    exposuresById(renewed, () => kept);
  }
  return renewed;
}

/** The items of a kind with those of some accounts read again, in the order in which all of them would be read. */
async function replaced(
  before: readonly ConfigurationItem[],
  kind: Kind,
  accounts: ReadonlySet<string>,
  reader: SnapshotReader,
): Promise<readonly ConfigurationItem[]> {
  const kept = Map.groupBy(before, ({ accountId }) => accountId);
  const all: ConfigurationItem[] = [];
  for (const accountId of reader.accountIds()) {
    const own = accounts.has(accountId) ? (await reader.slice(kind, accountId)).items : (kept.get(accountId) ?? []);
    for (const item of own) all.push(item);
  }
  return all;
}

function editsBetween(
  kind: Kind,
  before: readonly ConfigurationItem[],
  after: readonly ConfigurationItem[],
  accounts: ReadonlySet<string>,
): readonly Edit[] {
  const textsOf = (items: readonly ConfigurationItem[]) =>
    new Map(
      items
        .filter(({ accountId }) => accounts.has(accountId))
        .map((item) => [`${item.accountId}/${item.awsRegion}/${item.resourceId}`, { item, text: textOf(item) }]),
    );
  const [was, is] = [textsOf(before), textsOf(after)];
  const edits: Edit[] = [];
  for (const [place, { item, text }] of is)
    if (was.get(place)?.text !== text)
      edits.push({ ...headOf(kind, item), op: 'put', configuration: item.configuration });
  for (const [place, { item }] of was) if (!is.has(place)) edits.push({ ...headOf(kind, item), op: 'remove' });
  return edits;
}

function headOf(kind: Kind, { accountId, awsRegion, resourceId }: ConfigurationItem) {
  return { kind, accountId, region: awsRegion, id: resourceId };
}

/** All of an item but when it was looked at. */
function textOf(item: ConfigurationItem): string {
  return canonicalJson({ ...item, configurationItemCaptureTime: '' });
}

function sightsOf({ manifest }: SnapshotReader): ReadonlyMap<string, Completeness> {
  const wanted = new Set<Kind>(KINDS_READ);
  const parts = manifest.parts.filter(({ kind }) => wanted.has(kind));
  return new Map(
    parts.map(({ kind, accountId, region, completeness }) => [`${kind}/${accountId}/${region}`, completeness]),
  );
}

function sameSights(one: ReadonlyMap<string, Completeness>, other: ReadonlyMap<string, Completeness>): boolean {
  if (one.size !== other.size) return false;
  for (const [place, completeness] of one) {
    const now = other.get(place);
    if (now === undefined) return false;
    if (now !== completeness && canonicalJson(now) !== canonicalJson(completeness)) return false;
  }
  return true;
}

function sameAccounts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
