import { runningDigests, VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import type { SnapshotReader } from '#estate/model';
import type { Row, Store } from '#platform/store';
import type { Difference } from './differences.ts';
import type { PackageHolders } from './package-holders.ts';

/** A resource whose software has to be judged anew. */
export interface TouchedSoftware {
  /** '' for machines outside of AWS. */
  readonly accountId: string;
  readonly entity: string;
  /** Digest of the inventory that was judged before, when another one is held now. */
  readonly before?: string;
}

/** Ids of one statement. */
const PORTION = 500;

type Rows = readonly Row<'change'>[];

/** Resources that changes of software and of what is known concern. */
export async function touchedSoftware(
  store: Store,
  changes: Rows,
  holders: PackageHolders,
): Promise<readonly TouchedSoftware[]> {
  const of = (what: string) => changes.filter((change) => change.what === what);
  // What runs tells what is loaded, and which databases are talked to.
  const own = [...of('software'), ...of('runtime')].map(
    ({ account_id: accountId, target: entity, detail }): TouchedSoftware => {
      const { before } = JSON.parse(detail) as { readonly before?: string };
      return { accountId, entity, ...(before === undefined ? {} : { before }) };
    },
  );
  const places = of('package').map(({ target }) => target);
  const digests = places.length === 0 ? [] : await holders.having(places);
  const names = of('vulnerability').map(({ target }) => target);
  return [...own, ...(await holding(store, 'digest', digests)), ...(await having(store, names))];
}

async function holding(
  { db }: Store,
  column: 'digest' | 'revision',
  values: readonly string[],
): Promise<readonly TouchedSoftware[]> {
  const found: TouchedSoftware[] = [];
  for (let from = 0; from < values.length; from += PORTION) {
    const rows = await db
      .selectFrom('software_holding')
      .select(['account_id', 'entity'])
      .where(column, 'in', values.slice(from, from + PORTION))
      .execute();
    found.push(...rows.map((row) => ({ accountId: row.account_id, entity: row.entity })));
  }
  return found;
}

/** Of what was closed nothing changes by what is said of it now: what is there is found by its packages. */
async function having({ db }: Store, names: readonly string[]): Promise<readonly TouchedSoftware[]> {
  const found: TouchedSoftware[] = [];
  for (let from = 0; from < names.length; from += PORTION) {
    const rows = await db
      .selectFrom('finding')
      .select(['account_id', 'resource_arn'])
      .where('rule', '=', VULNERABLE_PACKAGE_RULE.id)
      .where('discriminator', 'in', names.slice(from, from + PORTION))
      .where('state', 'in', ['open', 'not-looked-at', 'suppressed'])
      .execute();
    found.push(...rows.map((row) => ({ accountId: row.account_id, entity: row.resource_arn })));
  }
  return found;
}

/** Images that tasks began or ceased to run, in whatever account: whether an image is in use depends on it. */
export async function touchedImages(
  store: Store,
  before: SnapshotReader,
  after: SnapshotReader,
  differences: readonly Difference[],
): Promise<readonly TouchedSoftware[]> {
  if (!differences.some(({ kind, isOther }) => kind === 'AWS::ECS::Task' && isOther)) return [];
  const [was, is] = [await runningDigests(before), await runningDigests(after)];
  return holding(
    store,
    'revision',
    [...was].filter((one) => !is.has(one)).concat([...is].filter((one) => !was.has(one))),
  );
}
