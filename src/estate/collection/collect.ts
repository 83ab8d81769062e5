import pLimit from 'p-limit';
import { classifyAwsError, type HomeIdentity } from '#platform/aws';
import { COLLECTORS, type Collected, type Collector } from '../collectors/index.ts';
import { type Completeness, GLOBAL_REGION } from '../model/index.ts';
import { accountList, type ListedAccount } from './account-list.ts';
import { chosenCollectors } from './chosen-collectors.ts';
import { closeAccount, type Place, placesOf } from './closed-account.ts';
import { crew } from './crew.ts';
import { type CollectOptions, type CollectResult, DEFAULT_LIMITS } from './contract.ts';
import { enabledRegions } from './regions.ts';
import { runCollector, stoppedFault } from './run-collector.ts';
import { tally } from './tally.ts';

/**
 * Looks at an organization: first as a whole from the home account, then account by account. Every account × region
 * × kind in scope gets a part that says how complete it is; nothing an account does ends the run.
 * Throws a Fault when the home account cannot be used, the scope names what does not exist, or it is stopped.
 */
export async function collect(options: CollectOptions): Promise<CollectResult> {
  const { aws, sink, scope, clock } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const collectors = chosenCollectors(options.collectors ?? COLLECTORS, scope.collectors);
  const { signal, add, settled } = crew(options.signal);
  const counts = tally(options.onProgress);
  const overall = pLimit(limits.total);
  const home = await aws.home();

  const runOne = (place: Place, accountId: string, regions: readonly string[], onItem?: (item: Collected) => void) =>
    overall(async () => {
      const { collector, region } = place;
      const ownRole = accountId === home.accountId ? undefined : aws.roleName?.split('/').at(-1);
      const target = { accountId, region, partition: home.partition, ownRole };
      const run = { collector, target, regions, aws, sink, clock, collectorMs: limits.collectorMs, signal };
      const parts = await runCollector(onItem === undefined ? run : { ...run, onItem });
      counts.count(parts, 1, `${accountId} ${region} ${collector.id}`);
    });

  const homeRegions = await enabledRegions(aws, home, home.accountId, scope.regions, signal);
  const listed = accountList();
  const lists = ({ kinds }: Collector) => kinds.includes('AWS::Organizations::Account');
  const wholes = collectors.filter((collector) => collector.scope === 'organization');
  counts.expect(wholes.length);
  const runWhole = (collector: Collector, onItem?: (item: Collected) => void) =>
    add(runOne({ collector, region: GLOBAL_REGION }, home.accountId, homeRegions, onItem));
  for (const collector of wholes.filter(lists)) runWhole(collector, listed.hear);
  await settled();
  const accounts = listed.inScope(home.accountId, scope);
  for (const collector of wholes.filter((whole) => !lists(whole))) runWhole(collector);

  const expected = placesOf(collectors, homeRegions);
  counts.expect(accounts.length * expected.length);
  const lookInside = async (accountId: string): Promise<void> => {
    const isHome = accountId === home.accountId;
    const regions = isHome ? homeRegions : await enabledRegions(aws, home, accountId, scope.regions, signal);
    const places = placesOf(collectors, regions);
    counts.expect(places.length - expected.length);
    const perAccount = pLimit(limits.perAccount);
    const runs = places.map((place) => perAccount(() => runOne(place, accountId, regions)));
    for (const run of runs) add(run);
    await Promise.allSettled(runs);
  };
  const lookAt = async (account: ListedAccount): Promise<void> => {
    const closed = await whyClosed(options, home, account);
    if (closed === undefined) {
      await lookInside(account.id);
    } else {
      const parts = await closeAccount(sink, clock, account.id, expected, closed);
      counts.count(parts, expected.length, `${account.id} ${closed.state}`);
    }
    if (account.id !== home.accountId) aws.release(account.id);
  };
  const atATime = pLimit(limits.accounts);
  for (const account of accounts) add(atATime(() => (signal.aborted ? Promise.resolve() : lookAt(account))));
  await settled();
  if (options.signal.aborted) throw stoppedFault(options.signal);

  return {
    homeAccountId: home.accountId,
    accountIds: accounts.map((account) => account.id),
    parts: counts.parts,
    gaps: counts.gaps,
    callsByService: aws.callsByService(),
  };
}

/** Why an account cannot be looked at; undefined when it can. */
export async function whyClosed(
  { aws }: Pick<CollectOptions, 'aws'>,
  home: HomeIdentity,
  { id, state }: ListedAccount,
): Promise<Completeness | undefined> {
  if (state !== undefined && state !== 'ACTIVE') {
    return { state: 'not-asked', reason: { code: 'AccountNotActive', detail: `the account is ${state}` } };
  }
  if (id !== home.accountId && aws.roleName === undefined) {
    return { state: 'not-asked', reason: { code: 'NoRole', detail: 'no role to assume in member accounts was given' } };
  }
  try {
    await aws.enter(id);
    return undefined;
  } catch (error) {
    const { state: how, code, detail } = classifyAwsError(error);
    return { state: how, reason: { code, detail: `the role could not be assumed: ${detail}` } };
  }
}
