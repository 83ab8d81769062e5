import pLimit from 'p-limit';
import { COLLECTORS, type Collected, type Collector } from '../collectors/index.ts';
import { GLOBAL_REGION, type Kind, type Part } from '../model/index.ts';
import { accountList, type ListedAccount } from './account-list.ts';
import { closeAccount, type Place, placesOf } from './closed-account.ts';
import { whyClosed } from './collect.ts';
import { type CollectOptions, DEFAULT_LIMITS } from './contract.ts';
import { crew } from './crew.ts';
import { enabledRegions } from './regions.ts';
import { runCollector } from './run-collector.ts';
import { tally } from './tally.ts';

/** What of an account is asked for again. */
export interface AskedAgain {
  readonly accountId: string;
  /** All kinds there are when left out. */
  readonly kinds?: ReadonlySet<Kind>;
  /** All regions that are known, or enabled in a new account, when left out. */
  readonly regions?: ReadonlySet<string>;
}

export interface CollectAgainOptions extends Omit<CollectOptions, 'scope'> {
  readonly asked: readonly AskedAgain[];
  /** Regions in which accounts were looked at before. */
  readonly knownRegions: (accountId: string) => readonly string[];
}

/** Collectors that read any of some kinds; what else they read is read anew with them. */
export function collectorsOf(kinds: ReadonlySet<Kind> | undefined, all: readonly Collector[] = COLLECTORS) {
  return kinds === undefined ? all : all.filter((collector) => collector.kinds.some((kind) => kinds.has(kind)));
}

/** Lists the accounts of the organization anew; undefined when AWS did not tell. Parts go into the sink. */
export async function listAccountsAgain(
  options: Omit<CollectAgainOptions, 'asked'>,
): Promise<readonly ListedAccount[] | undefined> {
  const home = await options.aws.home();
  const listed = accountList();
  let isWhole = true;
  for (const collector of (options.collectors ?? COLLECTORS).filter(isList)) {
    const parts = await runOne(options, { collector, region: GLOBAL_REGION }, home.accountId, [], listed.hear);
    isWhole &&= parts.every(({ kind, completeness }) => kind !== LIST || completeness.state === 'complete');
  }
  return isWhole ? listed.inScope(home.accountId, {}) : undefined;
}

const LIST = 'AWS::Organizations::Account' satisfies Kind;

function isList({ kinds }: Collector): boolean {
  return kinds.includes(LIST);
}

/** Asks AWS for some kinds of some accounts; each place ends with a part that says how complete it is, as in `collect`. */
export async function collectAgain(options: CollectAgainOptions) {
  const { aws, sink, clock, asked } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { signal, add, settled } = crew(options.signal);
  const counts = tally(options.onProgress);
  const overall = pLimit(limits.total);
  const home = await aws.home();
  const inAccount = async ({ accountId, kinds, regions }: AskedAgain): Promise<void> => {
    const known = options.knownRegions(accountId);
    const all = known.length > 0 ? known : await enabledRegions(aws, home, accountId, undefined, signal);
    const wanted = all.filter((region) => regions?.has(region) ?? true);
    const collectors = collectorsOf(kinds, options.collectors);
    const wholes = accountId === home.accountId ? collectors.filter((one) => one.scope === 'organization') : [];
    const places = [
      // Who lists the accounts was asked before.
      ...wholes.filter((one) => !isList(one)).map((collector) => ({ collector, region: GLOBAL_REGION })),
      ...placesOf(collectors, wanted),
    ];
    counts.expect(places.length);
    const closed = await whyClosed(options, home, { id: accountId, state: undefined, parentId: undefined });
    if (closed !== undefined) {
      counts.count(await closeAccount(sink, clock, accountId, places, closed), places.length, accountId);
      return;
    }
    const perAccount = pLimit(limits.perAccount);
    await Promise.all(
      places.map((place) =>
        perAccount(() =>
          overall(async () => {
            const parts = await runOne({ ...options, signal }, place, accountId, all);
            counts.count(parts, 1, `${accountId} ${place.region} ${place.collector.id}`);
          }),
        ),
      ),
    );
    if (accountId !== home.accountId) aws.release(accountId);
  };
  const atATime = pLimit(limits.accounts);
  for (const one of asked) add(atATime(() => inAccount(one)));
  await settled();
  return { parts: counts.parts, gaps: counts.gaps };
}

async function runOne(
  options: Omit<CollectAgainOptions, 'asked'>,
  { collector, region }: Place,
  accountId: string,
  regions: readonly string[],
  onItem?: (item: Collected) => void,
): Promise<readonly Part[]> {
  const { aws, sink, clock, signal, limits } = options;
  const home = await aws.home();
  const ownRole = accountId === home.accountId ? undefined : aws.roleName?.split('/').at(-1);
  const target = { accountId, region, partition: home.partition, ownRole };
  const collectorMs = limits?.collectorMs ?? DEFAULT_LIMITS.collectorMs;
  const run = { collector, target, regions, aws, sink, clock, collectorMs, signal };
  return runCollector(onItem === undefined ? run : { ...run, onItem });
}
