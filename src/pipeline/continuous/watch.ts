import type { SnapshotReader } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { epochMs, type Instant, toFault } from '#kernel';
import type { AwsAccess } from '#platform/aws';
import type { Clock } from '#platform/runtime';
import { ASKING_CHANGES, noteChanges, type Row, type Store, takeChanges } from '#platform/store';
import type { Policy } from '#policy';
import { type Holder, withLease } from '../lease.ts';
import { SOFTWARE_SOURCES, type SoftwareSource } from '../software/contract.ts';
import { gatherSoftware } from '../software/gather.ts';
import { type OpenedSoftware, openKnownSoftware } from '../software/known-software.ts';
import type { ChangesAnalysed } from './analyse-changes.ts';
import { askAgain, type AskedOfAws } from './ask-again.ts';
import { changesRun } from './changes-run.ts';
import { createPackageHolders } from './package-holders.ts';
import { createRounds } from './rounds.ts';

export interface WatchInit {
  readonly store: Store;
  readonly clock: Clock;
  readonly holder: Holder;
  readonly policy: () => Promise<Policy>;
  /** Without it only what is told by others is worked on; questions to AWS wait. */
  readonly aws?: AwsAccess | undefined;
  /** What software is read of new images, functions and instances. */
  readonly sources?: readonly SoftwareSource[];
  readonly privateHosts?: readonly string[];
  /** What failed and is tried again later. */
  readonly onProblem: (problem: { readonly code: string; readonly message: string }) => void;
}

export interface Watch {
  /** Works on what waits; undefined when nothing does, or not yet. Faults: `busy` while another run writes, `store`. */
  step(signal: AbortSignal): Promise<ChangesAnalysed | undefined>;
}

/** Changes of one step. */
const MOST = 20_000;

/** A burst is waited for until nothing came for the first of these, or the second is over. */
const QUIET_MS = 400;
const PATIENCE_MS = 1_500;

/** Minutes between two looks at which accounts there are. */
const LIST_EVERY_MS = 30 * 60_000;

const MAX_BACKOFF_MS = 5 * 60_000;

/** Kinds whose resources have software that may have to be read anew. */
const SOFTWARE_OF: Readonly<Record<string, SoftwareSource>> = {
  'AWS::EC2::Instance': 'ssm',
  'AWS::SSM::ManagedInstance': 'ssm',
  'AWS::ECR::Image': 'images',
  'AWS::ECS::Task': 'images',
  'AWS::Lambda::Function': 'functions',
};

/** Watches one store: what is told is looked at and decided about, and accounts are judged again as time passes. */
export function createWatch(init: WatchInit): Watch {
  const { store, clock, holder, aws, sources = [], onProblem } = init;
  const holders = createPackageHolders(store);
  const rounds = createRounds();
  let previous: SnapshotReader | undefined;
  let software: OpenedSoftware | undefined;
  let [failures, askAfter, listAfter] = [0, 0, 0];

  const latest = async (): Promise<SnapshotReader | undefined> => {
    const id = await latestSnapshotId(store);
    if (id === undefined) return undefined;
    return previous?.manifest.id === id ? previous : openSnapshot(store, id);
  };

  const ask = async (
    access: AwsAccess,
    reader: SnapshotReader,
    changes: readonly Row<'change'>[],
    signal: AbortSignal,
  ) => {
    const asked = await askAgain({ store, aws: access, clock, signal, latest: reader, changes });
    const kinds = new Set(asked.asked.flatMap((one) => one.kinds.flatMap((kind) => SOFTWARE_OF[kind] ?? [])));
    const isAll = asked.asked.some((one) => one.kinds.length === 0);
    const wanted = SOFTWARE_SOURCES.filter((source) => sources.includes(source) && (isAll || kinds.has(source)));
    if (wanted.length > 0) {
      const accounts = new Set(asked.asked.map(({ accountId }) => accountId));
      const some = { ...asked.reader, accountIds: () => asked.reader.accountIds().filter((id) => accounts.has(id)) };
      const { privateHosts = [] } = init;
      await gatherSoftware({ store, access, reader: some, clock, signal, sources: wanted, privateHosts });
    }
    return asked;
  };

  const tried = async (
    reader: SnapshotReader,
    changes: readonly Row<'change'>[],
    signal: AbortSignal,
  ): Promise<AskedOfAws | undefined> => {
    if (aws === undefined || changes.length === 0) return undefined;
    try {
      const asked = await ask(aws, reader, changes, signal);
      failures = 0;
      return asked;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const { code, message } = toFault(thrown);
      failures += 1;
      askAfter = epochMs(clock.now()) + Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** failures);
      onProblem({ code, message });
      return undefined;
    }
  };

  const work = async (
    waiting: readonly Row<'change'>[],
    again: readonly string[],
    signal: AbortSignal,
  ): Promise<ChangesAnalysed | undefined> => {
    const before = await latest();
    if (before === undefined) return undefined;
    const asking = waiting.filter(({ what }) => ASKING_CHANGES.has(what));
    const asked = await tried(before, asking, signal);
    const reader = asked?.reader ?? before;
    // Gathering told of software, which belongs to the same look; what is to be asked counts as it was when it was asked.
    const changes =
      asked === undefined
        ? waiting.filter(({ what }) => !ASKING_CHANGES.has(what))
        : [...asking, ...(await takeChanges(store.db, MOST, ASKING_CHANGES))];
    if (changes.length === 0 && again.length === 0) return undefined;
    const asOf = clock.now();
    software = await openKnownSoftware(store, asOf, software);
    const policy = await init.policy();
    const analysed = await changesRun({
      store,
      clock,
      reader,
      asOf,
      policy,
      software,
      changes,
      again,
      previous,
      holders,
      signal,
      ...(asked && { before: { asked: asked.asked, left: asked.left, elsewhere: asked.elsewhere, gaps: asked.gaps } }),
    });
    previous = reader;
    return analysed;
  };

  return {
    async step(signal) {
      const now = epochMs(clock.now());
      if (aws !== undefined && now >= listAfter) {
        listAfter = now + LIST_EVERY_MS;
        await noteChanges(store.db, [{ source: 'watch', what: 'organization' }], clock.now());
      }
      const canAsk = aws !== undefined && now >= askAfter;
      const waiting = await takeChanges(store.db, MOST, canAsk ? new Set() : ASKING_CHANGES);
      const again = rounds.due(previous?.accountIds() ?? [], now);
      if (waiting.length === 0 && again.length === 0) return undefined;
      if (again.length === 0 && isBurst(waiting, now)) return undefined;
      if ((await latestSnapshotId(store)) === undefined) return undefined;
      const analysed = await withLease(store, 'run', holder, () => work(waiting, again, signal));
      rounds.done(again, now);
      return analysed;
    },
  };
}

function isBurst(waiting: readonly Row<'change'>[], now: number): boolean {
  const arrivals = waiting.map(({ arrived_at }) => epochMs(arrived_at as Instant));
  const [first, last] = [arrivals[0] ?? 0, arrivals.at(-1) ?? 0];
  return now - last < QUIET_MS && now - first < PATIENCE_MS;
}
