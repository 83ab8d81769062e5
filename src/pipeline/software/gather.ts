import pLimit from 'p-limit';
import { runningDigests } from '#analysis/vulnerability/findings';
import { createDownloader, createOutbound } from '#platform/net';
import { createAllowance } from './allowance.ts';
import {
  GATHER_LIMITS,
  type Gathered,
  type GatherRequest,
  type SoftwareSource,
  type SoftwareSummary,
} from './contract.ts';
import { downloadHosts } from './download-hosts.ts';
import { failureOf, stopped } from './failure.ts';
import { functionTasks } from './functions/function-tasks.ts';
import { imageTasks } from './images/image-tasks.ts';
import { instanceTasks } from './instances/read-instances.ts';
import { releaseGone } from './release.ts';
import { startTally } from './tally.ts';
import { together } from './together.ts';
import type { GatherTask, GatherWork } from './work.ts';

type TasksOf = (work: GatherWork, accountId: string) => Promise<readonly GatherTask[]>;

/**
 * Takes in the software of the instances, images and functions of a snapshot, as far as they changed since it was last
 * read, and forgets that of those that are no more. Whatever happens to one resource or account is counted with its
 * reason; only a stop from outside and a failing store are thrown.
 */
export async function gatherSoftware(request: GatherRequest): Promise<SoftwareSummary> {
  const { store, access, reader, sources, onProgress } = request;
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  const limits = { ...GATHER_LIMITS, ...request.limits };
  const { partition } = await access.home();
  const regions = reader.manifest.parts.map(({ region }) => region);
  const outbound = createOutbound({
    allowedHosts: downloadHosts(partition, regions),
    privateHosts: request.privateHosts ?? [],
  });
  const work: GatherWork = {
    ...request,
    signal,
    limits,
    downloader: createDownloader({ outbound }),
    allowance: createAllowance(limits),
    unpacking: pLimit(limits.unpacking),
    layers: new Map(),
  };
  const running = sources.includes('images') ? await runningDigests(reader) : new Set<string>();
  const makers: Readonly<Record<SoftwareSource, TasksOf>> = {
    ssm: instanceTasks,
    images: (shared, accountId) => imageTasks(shared, accountId, running),
    functions: functionTasks,
  };

  const tally = startTally(sources);
  const progress = { done: 0, total: 0 };
  const inAccount = async (accountId: string): Promise<void> => {
    const made = await Promise.all(
      sources.map(async (source) => (await makers[source](work, accountId)).map((task) => ({ source, ...task }))),
    );
    const tasks = made.flat();
    progress.total += tasks.length;
    const closed = tasks.some((task) => typeof task.work === 'function') ? await whyClosed(work, accountId) : undefined;
    await together(limits.perAccount, tasks, stop, async ({ source, entity, work: given }) => {
      if (signal.aborted) throw stopped(signal);
      tally.count(source, entity, typeof given === 'function' ? (closed ?? (await outcomeOf(given, signal))) : given);
      progress.done += 1;
      onProgress?.({ phase: 'software', ...progress, detail: `${accountId} ${entity}` });
    });
  };
  await together(limits.accounts, reader.accountIds(), stop, inAccount);
  return { sources: tally.summary(), released: await releaseGone(store, reader) };
}

async function outcomeOf(work: () => Promise<Gathered>, signal: AbortSignal): Promise<Gathered> {
  try {
    return await work();
  } catch (thrown) {
    return failureOf(thrown, signal);
  }
}

/** Why an account cannot be entered: then all of it fails for that reason. */
async function whyClosed({ access, signal }: GatherWork, accountId: string): Promise<Gathered | undefined> {
  try {
    const home = await access.home();
    if (access.roleName === undefined && accountId !== home.accountId) return { outcome: 'skipped', reason: 'no-role' };
    await access.enter(accountId);
    return undefined;
  } catch (thrown) {
    return failureOf(thrown, signal);
  }
}
