import { collect } from '#estate/collection';
import type { Collector } from '#estate/collectors';
import { systemClock } from '#platform/runtime';
import { type MemoryPart, memorySink } from '../support/memory-sink.ts';
import {
  type FaultRule,
  type SimulatedAws,
  type SimulatedOrganization,
  simulatedOrganization,
  startSimulatedAws,
} from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';

/** As small as can be while every list has a second page. */
const SIZE = { accounts: 5, usersPerAccount: 4, others: 2, pageSize: 1 };

export const LEAF_ORGANIZATION = simulatedOrganization(SIZE);

/** A leaf that is asked region by region shares nothing between them: one shows all of it, with what CloudFront keeps there. */
const ONE_REGION = simulatedOrganization({ ...SIZE, regions: ['us-east-1'] });

export const patientClock = { ...systemClock, sleep: async () => {} };

export interface LeafRun {
  readonly parts: readonly MemoryPart[];
  /** Operations the leaf called, without those of the runner, in the order of their first calls. */
  readonly operations: readonly string[];
  readonly openTokens: readonly string[];
}

/** Runs one leaf in the home account against the simulated endpoint, with the real SDK between them. */
export async function runLeaf(
  collector: Collector,
  fault?: FaultRule,
  { maxAttempts = 1, collectorMs = 60_000 } = {},
): Promise<LeafRun> {
  const simulated = await startSimulatedAws(organizationFor(collector));
  try {
    if (fault !== undefined) simulated.faults.push(fault);
    return await collectLeaf(simulated, collector, maxAttempts, collectorMs);
  } finally {
    await simulated.close();
  }
}

function organizationFor({ scope }: Collector): SimulatedOrganization {
  return scope === 'region' ? ONE_REGION : LEAF_ORGANIZATION;
}

async function collectLeaf(simulated: SimulatedAws, collector: Collector, maxAttempts: number, collectorMs: number) {
  const aws = simulatedAccess(simulated, organizationFor(collector), { maxAttempts });
  const sink = memorySink();
  await collect({
    aws,
    sink,
    scope: {},
    clock: patientClock,
    signal: new AbortController().signal,
    limits: { collectorMs },
    collectors: [collector],
  });
  aws.close();
  const runners = ['sts:GetCallerIdentity', 'ec2:DescribeRegions', 'sts:AssumeRole'];
  return {
    // Without the organization collectors the runner looks at the home account alone; with them at its members too.
    parts: sink.parts.filter((part) => part.accountId === LEAF_ORGANIZATION.homeId),
    operations: [...simulated.calls.keys()].filter((operation) => !runners.includes(operation)),
    openTokens: [...simulated.openTokens],
  };
}
