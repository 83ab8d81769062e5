import { collect } from '#estate/collection';
import type { Collector } from '#estate/collectors';
import { systemClock } from '#platform/runtime';
import { type MemoryPart, memorySink } from '../support/memory-sink.ts';
import {
  type FaultRule,
  type SimulatedAws,
  simulatedOrganization,
  startSimulatedAws,
} from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';

/** Small, but every list has a second page. */
export const LEAF_ORGANIZATION = simulatedOrganization({ accounts: 5, usersPerAccount: 5 });

export const patientClock = { ...systemClock, sleep: async () => {} };

export interface LeafRun {
  readonly parts: readonly MemoryPart[];
  /** Operations the leaf called, without those of the runner. */
  readonly operations: readonly string[];
  readonly openTokens: readonly string[];
}

/** Runs one leaf in the home account against the simulated endpoint, with the real SDK between them. */
export async function runLeaf(
  collector: Collector,
  fault?: FaultRule,
  { maxAttempts = 1, collectorMs = 20_000 } = {},
): Promise<LeafRun> {
  const simulated = await startSimulatedAws(LEAF_ORGANIZATION);
  try {
    if (fault !== undefined) simulated.faults.push(fault);
    return await collectLeaf(simulated, collector, maxAttempts, collectorMs);
  } finally {
    await simulated.close();
  }
}

async function collectLeaf(simulated: SimulatedAws, collector: Collector, maxAttempts: number, collectorMs: number) {
  const aws = simulatedAccess(simulated, LEAF_ORGANIZATION, { maxAttempts });
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
    operations: [...simulated.calls.keys()].filter((operation) => !runners.includes(operation)).toSorted(),
    openTokens: [...simulated.openTokens],
  };
}
