import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import { memorySink } from '../support/memory-sink.ts';
import { simulatedOrganization, startSimulatedAws } from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';
import { patientClock } from './run-leaf.ts';

/** One of each temper: many pages, many calls for each resource, many regions, all accounts asked alike. */
const CHOSEN = COLLECTORS.filter(({ id }) => /^(organization-|iam-|ec2-network$|s3-buckets|lambda-)/.test(id));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Collects an organization of that size; answers the parts and by how much the live heap grew at most, in bytes. */
async function collectOf(accounts: number) {
  const organization = simulatedOrganization({ accounts, usersPerAccount: 2, others: 1, pageSize: 100 });
  const simulated = await startSimulatedAws(organization);
  const aws = simulatedAccess(simulated, organization);
  const sink = memorySink([], { keepItems: false });
  const liveHeap = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = liveHeap();
  let peak = before;
  const every = accounts * 2;
  const result = await collect({
    aws,
    sink,
    scope: {},
    collectors: CHOSEN,
    clock: patientClock,
    signal: new AbortController().signal,
    onProgress: ({ done }) => {
      if (done % every === 0) peak = Math.max(peak, liveHeap());
    },
  });
  aws.close();
  await simulated.close();
  return { result, parts: sink.parts, growth: peak - before };
}

it('collects 120 accounts completely, in memory that does not grow with their number', async () => {
  await collectOf(5);
  const few = await collectOf(20);
  const many = await collectOf(120);
  const perAccount = CHOSEN.flatMap(({ scope, kinds }) => {
    if (scope === 'organization') return [];
    return scope === 'account' ? kinds : [...kinds, ...kinds];
  }).length;
  const ofOrganization = CHOSEN.filter(({ scope }) => scope === 'organization').flatMap(({ kinds }) => kinds);

  expect(many.result.accountIds).toHaveLength(120);
  expect(many.parts).toHaveLength(120 * perAccount + ofOrganization.length);
  expect(many.result.gaps).toEqual({});
  expect(many.result.callsByService.STS).toBe(120);
  // Six times the accounts may cost their parts in the sink (a few hundred bytes each), not six times the clients.
  expect(many.growth).toBeLessThan(2 * few.growth + 8 * 2 ** 20);
}, 300_000);
