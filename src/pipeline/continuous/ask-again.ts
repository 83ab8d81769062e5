import { type AskedAgain, collectAgain, collectorsOf, listAccountsAgain } from '#estate/collection';
import { GLOBAL_REGION, isKind, type Kind, type Part, type SnapshotManifest, type SnapshotReader } from '#estate/model';
import { createSnapshotWriter, openSnapshot } from '#estate/snapshot';
import type { AwsAccess } from '#platform/aws';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import { ASKING_CHANGES, type Row, type Store } from '#platform/store';

export interface AskAgainRequest {
  readonly store: Store;
  readonly aws: AwsAccess;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The snapshot that was seen last: what is not asked for stands as it does there. */
  readonly latest: SnapshotReader;
  readonly changes: readonly Row<'change'>[];
}

/** What AWS was asked because of changes. */
export interface AskedOfAws {
  readonly reader: SnapshotReader;
  /** Accounts and the kinds that were asked for in each; no kinds: all. */
  readonly asked: readonly { readonly accountId: string; readonly kinds: readonly Kind[]; readonly isNew: boolean }[];
  /** Accounts that the organization does not list any more. */
  readonly left: readonly string[];
  /** Changes of accounts that are not in the organization: nobody can look there. */
  readonly elsewhere: number;
  readonly gaps: Readonly<Record<string, number>>;
}

/** Asks AWS for what changes name and nothing else, and makes a snapshot of the answers and all that stands as it did. */
export async function askAgain(request: AskAgainRequest): Promise<AskedOfAws> {
  const { store, aws, clock, signal, latest, changes } = request;
  const { manifest } = latest;
  const home = await aws.home();
  const asking = changes.filter(({ what }) => ASKING_CHANGES.has(what));
  const known = new Set(latest.accountIds());
  const wanted = wantedOf(asking, known);
  const isListed = asking.some(({ what, account_id }) => what !== 'resources' || !known.has(account_id));
  const replaced = replacedParts(manifest, wanted, isListed, home.accountId);
  const writer = await createSnapshotWriter({
    store,
    runId: shortDigest(randomToken()),
    via: manifest.via,
    clock,
    takenOver: manifest.parts.filter((part) => !replaced.has(part)),
  });
  const options = { aws, sink: writer, clock, signal, knownRegions: (id: string) => regionsOf(manifest, id) };
  const accounts = isListed ? await listAccountsAgain(options) : undefined;
  const listed = accounts && new Set(accounts.map(({ id }) => id));
  const left = listed ? [...known].filter((id) => !listed.has(id) && id !== home.accountId) : [];
  for (const accountId of left) writer.leaveOut(accountId);
  const isNew = (id: string) => listed?.has(id) === true && !known.has(id);
  const joined = [...(listed ?? [])].filter(isNew).map((accountId): AskedAgain => ({ accountId }));
  const mine = [...wanted.values()].filter(({ accountId }) => known.has(accountId) && !left.includes(accountId));
  const asked = [...mine, ...joined];
  const { gaps } = await collectAgain({ ...options, asked });
  const { id } = await writer.finish(manifest.homeAccountId);
  return {
    reader: await openSnapshot(store, id),
    asked: asked.map(({ accountId, kinds }) => ({ accountId, kinds: [...(kinds ?? [])], isNew: isNew(accountId) })),
    left,
    elsewhere: [...wanted.keys()].filter((one) => !known.has(one) && !isNew(one)).length,
    gaps,
  };
}

/** One request for each account, with all its kinds and regions. */
function wantedOf(asking: readonly Row<'change'>[], known: ReadonlySet<string>): ReadonlyMap<string, AskedAgain> {
  const wanted = new Map<string, AskedAgain>();
  if (asking.some(({ what }) => what === 'everything'))
    return new Map([...known].map((accountId) => [accountId, { accountId }]));
  for (const [accountId, some] of Map.groupBy(asking, (row) => row.account_id)) {
    if (accountId === '') continue;
    if (some.some(({ what }) => what === 'account')) wanted.set(accountId, { accountId });
    else {
      const kinds = new Set(some.flatMap(({ target }) => (isKind(target) ? [target] : [])));
      const regions = some.map(({ region }) => region);
      // What stands in no region is asked for wherever it is; `global` events speak of all regions of a kind.
      const isEverywhere = regions.some((region) => region === '' || region === GLOBAL_REGION);
      if (kinds.size > 0)
        wanted.set(accountId, { accountId, kinds, ...(isEverywhere ? {} : { regions: new Set(regions) }) });
    }
  }
  return wanted;
}

/** Parts that collectors will write anew: those of all their kinds, at the places they look at. */
function replacedParts(
  manifest: SnapshotManifest,
  wanted: ReadonlyMap<string, AskedAgain>,
  isListed: boolean,
  homeAccountId: string,
): ReadonlySet<Part> {
  const lists = isListed ? collectorsOf(new Set<Kind>(['AWS::Organizations::Account'])) : [];
  const listKinds = new Set(lists.flatMap(({ kinds }) => kinds));
  const kindsOf = new Map(
    [...wanted].map(([id, { kinds }]) => [id, new Set(collectorsOf(kinds).flatMap((one) => one.kinds))]),
  );
  return new Set(
    manifest.parts.filter(({ accountId, region, kind }) => {
      if (accountId === homeAccountId && listKinds.has(kind)) return true;
      if (kindsOf.get(accountId)?.has(kind) !== true) return false;
      const regions = wanted.get(accountId)?.regions;
      // Lists of accounts are read apart; without it they stand.
      if (collectorsOf(new Set([kind])).some(({ kinds }) => kinds.includes('AWS::Organizations::Account')))
        return false;
      return regions === undefined || region === GLOBAL_REGION || regions.has(region);
    }),
  );
}

function regionsOf({ parts }: SnapshotManifest, accountId: string): readonly string[] {
  const regions = parts.filter((part) => part.accountId === accountId && part.region !== GLOBAL_REGION);
  return [...new Set(regions.map(({ region }) => region))].toSorted();
}
