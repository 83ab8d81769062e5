import {
  type AccountCoverage,
  COVERAGE_GAPS,
  COVERAGE_TEXTS,
  type CoverageGap,
  coverageOf,
  type CoveredResource,
  runningDigests,
} from '#analysis/vulnerability/findings';
import { createSoftwareReader } from '#estate/inventories';
import { readDirectory, type SnapshotReader } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { Fault, type Instant, type Localized } from '#kernel';
import type { Store } from '#platform/store';

/** How much of the software of one kind of resource is known. */
export interface CoverageCount {
  readonly kind: string;
  readonly total: number;
  readonly lookedAt: number;
  readonly gaps: Readonly<Partial<Record<CoverageGap, number>>>;
}

export interface AccountCoverageCount {
  /** '' for machines outside of AWS. */
  readonly accountId: string;
  readonly accountName: string;
  readonly kinds: readonly CoverageCount[];
}

/** A resource of which nobody knows the software as it is now. */
export interface CoverageGapRow {
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly kind: string;
  readonly name: string;
  readonly arn: string;
  readonly gap: CoverageGap;
  readonly source?: string;
  readonly takenAt?: Instant;
}

/** Where resources may be that were not seen at all: they are in no count. */
export interface UnseenPlaceRow {
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string;
}

export interface SoftwareCoverage {
  readonly snapshotId: string;
  readonly snapshotAt: Instant;
  readonly asOf: Instant;
  readonly kinds: readonly CoverageCount[];
  readonly accounts: readonly AccountCoverageCount[];
  readonly reasons: Readonly<Partial<Record<CoverageGap, Localized>>>;
  readonly gaps: readonly CoverageGapRow[];
  readonly unseen: readonly UnseenPlaceRow[];
}

/** Of which resources the software is known as it is now, and why not of the others. Fault `not-found` (no snapshot). */
export async function softwareCoverage(store: Store, asOf: Instant): Promise<SoftwareCoverage> {
  const id = await latestSnapshotId(store);
  if (id === undefined) {
    throw new Fault('not-found', 'there is no snapshot yet', { mend: 'take one first: `yagura scan`' });
  }
  const reader = await openSnapshot(store, id);
  const names = (await readDirectory(reader)).accounts;
  const nameOf = (accountId: string) => names.get(accountId)?.name ?? accountId;
  const accounts = await coverageByAccount(store, reader, asOf);
  const all = accounts.flatMap(({ resources }) => resources);
  const seenGaps = COVERAGE_GAPS.filter((gap) => all.some((one) => one.gap === gap));
  return {
    snapshotId: id,
    snapshotAt: reader.manifest.createdAt,
    asOf,
    kinds: countKinds(all),
    accounts: accounts
      .filter(({ resources }) => resources.length > 0)
      .map(({ accountId, resources }) => ({ accountId, accountName: nameOf(accountId), kinds: countKinds(resources) })),
    reasons: Object.fromEntries(seenGaps.map((gap) => [gap, COVERAGE_TEXTS[gap]])),
    gaps: all.flatMap((one) => gapRow(one, nameOf) ?? []),
    unseen: accounts.flatMap(({ accountId, unseen }) =>
      unseen.map(({ kind, region, completeness: { state, reason } }) => ({
        accountId,
        accountName: nameOf(accountId),
        region,
        kind,
        state,
        reason: reason?.code ?? '',
      })),
    ),
  };
}

/** Accounts of the snapshot, and the machines that belong to none. */
async function coverageByAccount(
  store: Store,
  reader: SnapshotReader,
  asOf: Instant,
): Promise<readonly AccountCoverage[]> {
  const software = createSoftwareReader(store.db);
  const sources = await store.db.selectFrom('software_holding').select('source').distinct().execute();
  const asked = new Set(sources.map(({ source }) => source));
  const running = await runningDigests(reader);
  const found: AccountCoverage[] = [];
  for (const accountId of [...reader.accountIds(), '']) {
    const holdings = await software.holdings(accountId);
    found.push(await coverageOf(reader, accountId, { asOf, holdings, asked, running }));
  }
  return found;
}

function countKinds(resources: readonly CoveredResource[]): readonly CoverageCount[] {
  return [...Map.groupBy(resources, ({ resource }) => resource.type)]
    .map(([kind, all]) => ({
      kind,
      total: all.length,
      lookedAt: all.filter(({ gap }) => gap === undefined).length,
      gaps: Object.fromEntries(
        [
          ...Map.groupBy(
            all.flatMap(({ gap }) => gap ?? []),
            (gap) => gap,
          ),
        ].map(([gap, some]) => [gap, some.length]),
      ),
    }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

function gapRow({ resource, gap, source, takenAt }: CoveredResource, nameOf: (id: string) => string) {
  if (gap === undefined) return undefined;
  const { accountId, region, type: kind, name, arn } = resource;
  return {
    accountId,
    accountName: nameOf(accountId),
    region,
    kind,
    name,
    arn,
    gap,
    ...(source === undefined ? {} : { source }),
    ...(takenAt === undefined ? {} : { takenAt }),
  };
}
