import { Fault } from '#kernel';
import { type AwsAccess, type AwsProblem, classifyAwsError, withDeadline } from '#platform/aws';
import type { Clock } from '#platform/runtime';
import type { Collected, CollectionTarget, Collector, CollectorContext } from '../collectors/index.ts';
import { type Kind, type Part, kindDefinition } from '../model/index.ts';
import type { PartSink, PartWriter } from './contract.ts';
import { completenessOf, type KindRecord, newKindRecord } from './kind-record.ts';

export interface CollectorRun {
  readonly collector: Collector;
  readonly target: CollectionTarget;
  readonly regions: readonly string[];
  readonly aws: AwsAccess;
  readonly sink: PartSink;
  readonly clock: Clock;
  readonly collectorMs: number;
  /** Stops the whole collection: open parts stay open, so that a resumed run asks again. */
  readonly signal: AbortSignal;
  /** Sees every item, also of kinds an earlier run wrote. With it the collector runs even if nothing is left to write. */
  readonly onItem?: (item: Collected) => void;
}

/**
 * Runs one collector in one place and closes one part per kind, whatever the collector does: an error, a hang
 * and nonsense all end as completeness. Only a stop from outside and a failing sink go on as errors.
 */
export async function runCollector(run: CollectorRun): Promise<readonly Part[]> {
  const { collector, target, sink } = run;
  if (run.signal.aborted) throw stoppedFault(run.signal);
  const place = (kind: Kind) => ({ accountId: target.accountId, region: target.region, kind });
  const earlier = collector.kinds.flatMap((kind) => sink.done(target.accountId, target.region, kind) ?? []);
  if (earlier.length === collector.kinds.length && run.onItem === undefined) return earlier;

  const written = new Set(earlier.map((part) => part.kind));
  const writers = new Map<Kind, PartWriter>();
  for (const kind of collector.kinds) {
    if (written.has(kind)) continue;
    const provenance = { via: 'scan' as const, calls: callsOf(collector, kind) };
    writers.set(kind, sink.openPart({ ...place(kind), provenance }));
  }
  const records = new Map(collector.kinds.map((kind) => [kind, newKindRecord()]));
  const failure = await drain(run, records, writers);

  const parts: Part[] = [...earlier];
  for (const [kind, writer] of writers) {
    const record = records.get(kind) ?? newKindRecord();
    parts.push(await writer.close(completenessOf(record, failure), record.factsOf ?? run.clock.now()));
  }
  return parts;
}

/** Pulls the collector's items into the writers; answers what ended it before its end. */
async function drain(
  run: CollectorRun,
  records: ReadonlyMap<Kind, KindRecord>,
  writers: ReadonlyMap<Kind, PartWriter>,
): Promise<AwsProblem | undefined> {
  const deadline = withDeadline(run.collectorMs, run.signal);
  const items = run.collector.collect(contextOf(run, records, deadline.signal))[Symbol.asyncIterator]();
  try {
    for (;;) {
      let step: IteratorResult<Collected>;
      try {
        step = await Promise.race([items.next(), deadline.passed]);
        if (step.done) return undefined;
        recordOf(records, step.value.kind).items += 1;
      } catch (error) {
        if (run.signal.aborted) throw stoppedFault(run.signal);
        return deadline.signal.aborted ? timeout(run) : classifyAwsError(error);
      }
      run.onItem?.(step.value);
      await writers.get(step.value.kind)?.add(step.value.body);
    }
  } finally {
    deadline.release();
    // A generator that hangs inside a call would never answer: it is told to end, not waited for.
    Promise.resolve(items.return?.()).catch(() => undefined);
  }
}

function contextOf(run: CollectorRun, records: ReadonlyMap<Kind, KindRecord>, signal: AbortSignal): CollectorContext {
  const { aws, target, regions, clock } = run;
  return {
    target,
    regions,
    clock,
    signal,
    client: (constructor, region = target.region) => aws.client(constructor, target.accountId, region),
    leftOut: (kind, count, about) => {
      const record = recordOf(records, kind);
      record.missing += count;
      record.firstGap ??= { about, problem: leftOut(count) };
    },
    absent: (kind, detail) => {
      recordOf(records, kind).absent = detail;
    },
    factsOf: (kind, moment) => {
      recordOf(records, kind).factsOf = moment;
    },
    finished: (kind) => {
      recordOf(records, kind).finished = true;
    },
    attempt: async (kinds, about, call) => {
      const noted = [kinds].flat().map((kind) => recordOf(records, kind));
      try {
        return await call();
      } catch (error) {
        if (signal.aborted) throw error;
        for (const record of noted) {
          record.missing += 1;
          record.firstGap ??= { about, problem: classifyAwsError(error) };
        }
        return undefined;
      }
    },
  };
}

function leftOut(count: number): AwsProblem {
  return { state: 'failed', code: 'TooMany', detail: `${count} were left out`, retryable: false };
}

function recordOf(records: ReadonlyMap<Kind, KindRecord>, kind: Kind): KindRecord {
  const record = records.get(kind);
  if (record !== undefined) return record;
  throw new Fault('internal', `a collector spoke of ${kind}, which it does not declare`, {
    mend: 'add the kind to the leaf',
  });
}

/** The call that names the kind first, then the others the collector makes. */
function callsOf(collector: Collector, kind: Kind): readonly string[] {
  const { call } = kindDefinition(kind);
  return [call, ...collector.permissions.filter((permission) => permission !== call)];
}

function timeout({ collector, collectorMs }: CollectorRun): AwsProblem {
  const detail = `${collector.id} did not end within ${Math.round(collectorMs / 1000)} s`;
  return { state: 'failed', code: 'Timeout', detail, retryable: true };
}

/** What a collection ends with when it was told to stop. */
export function stoppedFault(signal: AbortSignal): Fault {
  return new Fault('interrupted', 'the collection was stopped', {
    mend: 'run it again: it goes on where it stopped',
    cause: signal.reason,
  });
}
