import { readDirectory, type SnapshotReader } from '#estate/model';
import { openSnapshot } from '#estate/snapshot';
import { toFault } from '#kernel';
import type { Row } from '#platform/store';
import { analyseWith } from '../analyse-with.ts';
import type { Engine } from '../engine.ts';
import type { AccountPortion } from '../portion.ts';
import type { AnalysisRequest } from '../request.ts';
import type { AnalysisSummary } from '../summary.ts';
import { type AnalysisBase, commonInputs, readBase, writeBase } from './base.ts';
import { differencesBetween } from './differences.ts';
import { createPackageHolders, type PackageHolders } from './package-holders.ts';
import { ALL_FAMILIES, startPortions } from './portions.ts';
import { touchedImages, touchedSoftware } from './touched-software.ts';
import { isOfOrganization, touchedWays } from './touched-ways.ts';

export interface ChangesRequest extends Omit<AnalysisRequest, 'portions' | 'scopeAccounts'> {
  /** What was told since the last analysis; what it asks of AWS stands in the snapshot already. */
  readonly changes: readonly Row<'change'>[];
  /** Accounts to judge wholly because time has passed. */
  readonly again?: readonly string[];
  /** The snapshot that was analysed last, while this process still has it: its network is carried on. */
  readonly previous?: SnapshotReader | undefined;
  readonly holders?: PackageHolders;
}

/** What was looked at, and why all of it where it was. */
export interface ChangesAnalysed {
  readonly summary: AnalysisSummary;
  /** `first`: nothing was analysed before, or its snapshot is gone; `decisions`: policy or exceptions; `organization`. */
  readonly whole: false | 'first' | 'decisions' | 'organization';
  /** Accounts judged, wholly or in part. */
  readonly accounts: number;
  /** Resources whose software alone was judged. */
  readonly resources: number;
  /** Whether the analysis speaks for the whole organization. */
  readonly speaksForAll: boolean;
}

/**
 * Judges what depends on what changed since the last analysis, and leaves in the store what `analyseWith` of the same
 * snapshot at the same moment would: what differs in the snapshot, in inventories and in what is known. What changes by
 * time alone is found by judging accounts `again`. Hold the store's lease of runs.
 */
export async function analyseChanges(engine: Engine, request: ChangesRequest): Promise<ChangesAnalysed> {
  const base = await readBase(request.store);
  const before = base && (await baseReader(request, base));
  // First of all: whatever asks for the network from here on begins with what is known of it.
  if (before) carryOn(engine, before, request.reader);
  const common = await commonInputs(engine, request);
  const scope = base?.whole === false ? accountsOf(request.reader) : undefined;
  const next: AnalysisBase = { ...common, snapshotId: request.reader.manifest.id, whole: base?.whole ?? false };
  const extent = await extentOf(engine, request, base, before, common, scope);
  const { portions, write, whole } = extent;
  const of = { ...request, ...(scope && { scopeAccounts: [...scope] }) };
  const summary = await analyseWith(engine, portions === undefined ? of : { ...of, portions });
  await write();
  await writeBase(request.store, next);
  const all = [...(portions?.values() ?? [])];
  return {
    summary,
    whole,
    accounts: portions?.size ?? summary.accounts,
    resources: all.reduce((sum, { software }) => sum + (software?.only.size ?? 0), 0),
    speaksForAll: next.whole,
  };
}

function carryOn(engine: Engine, before: SnapshotReader, reader: SnapshotReader): void {
  const others = differencesBetween(before.manifest, reader.manifest).filter(({ isOther }) => isOther);
  engine.carry?.(before, reader, others);
}

/** Says that all of a snapshot was analysed, for the analyses of changes that follow. */
export async function noteAnalysed(engine: Engine, request: AnalysisRequest, whole: boolean): Promise<void> {
  const { store, reader } = request;
  const before = await readBase(store);
  const snapshotId = reader.manifest.id;
  const isSame = before?.snapshotId === snapshotId;
  await writeBase(store, {
    ...(await commonInputs(engine, request)),
    snapshotId,
    whole: whole || (isSame && before.whole),
  });
}

interface Extent {
  /** Undefined: all there is. */
  readonly portions: ReadonlyMap<string, AccountPortion> | undefined;
  readonly whole: ChangesAnalysed['whole'];
  write(): Promise<unknown>;
}

async function extentOf(
  engine: Engine,
  request: ChangesRequest,
  base: AnalysisBase | undefined,
  before: SnapshotReader | undefined,
  common: Pick<AnalysisBase, 'decisions' | 'software'>,
  scope: ReadonlySet<string> | undefined,
): Promise<Extent> {
  const { store, reader, changes, again = [], holders = createPackageHolders(store) } = request;
  const everything = (whole: Exclude<ChangesAnalysed['whole'], false>): Extent => ({
    portions: undefined,
    whole,
    write: async () => undefined,
  });
  if (base === undefined || before === undefined) return everything('first');
  const told = new Set(changes.map(({ what }) => what));
  if (told.has('policy') || base.decisions !== common.decisions) return everything('decisions');
  const differences = differencesBetween(before.manifest, reader.manifest);
  if (differences.some((one) => one.isOther && isOfOrganization(one))) return everything('organization');

  const portions = startPortions((accountId) => scope?.has(accountId) ?? true);
  portions.families(new Set([...differences.map(({ accountId }) => accountId), ...again]), ALL_FAMILIES);
  const directory = await readDirectory(reader);
  const ways = await touchedWays(engine, request, directory, differences);
  const all = reader.accountIds();
  portions.families(ways.isEverywhere ? all : ways.accounts, ['exposure', 'software', 'runtime']);
  const isKnownAnew = told.has('knowledge') || told.has('everything') || base.software !== common.software;
  if (isKnownAnew) portions.families(all, ['software']);
  if (told.has('everything')) portions.families(all, ['runtime']);
  const { homeAccountId } = reader.manifest;
  const accountsOfChanges = (...kinds: readonly string[]) =>
    changes.filter(({ what }) => kinds.includes(what)).map((change) => change.account_id || homeAccountId);
  portions.families(accountsOfChanges('holdings'), ['software']);
  portions.families(accountsOfChanges('holdings', 'runtime'), ['runtime']);
  if (!isKnownAnew) portions.software(await touchedSoftware(store, changes, holders), homeAccountId);
  portions.software(await touchedImages(store, before, reader, differences), homeAccountId);
  return { portions: portions.end(), whole: false, write: ways.write };
}

async function baseReader(
  { store, reader, previous }: ChangesRequest,
  { snapshotId }: AnalysisBase,
): Promise<SnapshotReader | undefined> {
  if (previous?.manifest.id === snapshotId) return previous;
  if (reader.manifest.id === snapshotId) return reader;
  return openSnapshot(store, snapshotId).catch((thrown: unknown) => {
    // Retention took it: all there is has to be judged.
    if (toFault(thrown).code === 'not-found') return undefined;
    throw thrown;
  });
}

/** Accounts of which something of their own was asked. */
function accountsOf({ manifest }: SnapshotReader): ReadonlySet<string> {
  const own = manifest.parts.filter((part) => !isOfOrganization({ ...part, isOther: false }));
  return new Set(own.map(({ accountId }) => accountId));
}
