import type { HostDetail } from '#api/contract';
import { seenHost } from '#estate/agents';
import { holdingsOf } from '#estate/inventories';
import {
  CLASS_REASONS,
  HARDENING_REASONS,
  hardeningHead,
  type HardeningResult,
  type HostReport,
  type LoadedModules,
  MISSED_WHAT,
  MISSED_WHY,
  type MissedSight,
  MODULE_REASONS,
  type ProcessRuntime,
} from '#estate/model';
import { Fault, type Instant, type Localized, OUTCOMES } from '#kernel';
import type { Row, Store } from '#platform/store';
import { filled } from './host-notes.ts';
import { programsOf, SHOWN, some } from './host-programs.ts';
import { hostOf } from './hosts.ts';

export interface HostQuestion {
  /** Id of an agent, the entity it speaks for, or its name when no other has it. */
  readonly id: string;
  /** Entries of each list. */
  readonly limit: number;
  readonly asOf: Instant;
}

/** One machine as it was last seen. Fault `not-found`. */
export async function hostDetail(store: Store, { id, limit, asOf }: HostQuestion): Promise<HostDetail> {
  const row = await rowOf(store, id);
  const { report } = seenHost(row);
  const { hostname, instanceId, instanceSource } = report.identity;
  return {
    ...hostOf(row, asOf),
    observedAt: report.observedAt,
    hostname,
    ...(instanceId === undefined ? {} : { instanceId }),
    ...(instanceSource === undefined ? {} : { instanceSource }),
    ...programsOf(report, limit),
    ...loadedOf(report, limit),
    hardening: report.hardening.toSorted((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome)).map(hardeningOf),
    notSeen: report.missed.map(missedOf),
    ...(await softwareOf(store, row.entity)),
  };
}

async function rowOf(store: Store, id: string): Promise<Row<'host'>> {
  const rows = await store.db
    .selectFrom('host')
    .selectAll()
    .where(({ or, eb }) =>
      or([eb('entity', '=', id), eb('agent_id', '=', id), ...(isEntity(id) ? [] : [eb('name', '=', id)])]),
    )
    .limit(MOST_NAMESAKES)
    .execute();
  const [one, another] = rows.filter((row) => row.name !== id || rows.length === 1);
  if (one !== undefined && another === undefined) return one;
  if (rows.length === 0) {
    throw new Fault('not-found', `no machine reports as \`${id.slice(0, 200)}\``, {
      mend: 'list those that do with `yagura hosts`',
    });
  }
  throw new Fault('usage', `${rows.length} machines report as \`${id.slice(0, 200)}\``, {
    mend: `name one by its agent: ${rows.map((row) => row.agent_id).join(', ')}`,
  });
}

/** A machine may call itself what it likes: no name is taken for an entity. */
function isEntity(id: string): boolean {
  return /^(?:arn|yagura):/.test(id);
}

/** Machines of one name that are told. */
const MOST_NAMESAKES = 5;

/** What is to be mended first, what is not known then. */
const RANK: readonly HardeningResult['outcome'][] = ['fail', 'unknown', ...OUTCOMES];

/** What is in the memory of processes. */
function loadedOf(
  { archives, classes, runtimes, programs, modules = [], libraries }: HostReport,
  limit: number,
): Pick<HostDetail, 'archives' | 'classes' | 'runtimes' | 'programs' | 'idleLibraries'> {
  const loaded = new Map(modules.map((one) => [one.pid, one]));
  return {
    archives: some(archives, limit, ({ path, isDeleted, pids }) => ({ path, isDeleted, pids: pids.slice(0, SHOWN) })),
    classes: some(classes, limit, ({ pid, name, state, as, reason }) => ({
      pid,
      name,
      state,
      ...(as && { as }),
      ...(reason === undefined ? {} : { why: CLASS_REASONS[reason] ?? asItStands(reason) }),
    })),
    runtimes: some(runtimes, limit, (one) => runtimeOf(one, loaded.get(one.pid))),
    programs: some(programs, limit, ({ path, pids, packages }) => ({
      path,
      pids: pids.slice(0, SHOWN),
      packages: packages.length,
    })),
    ...(libraries && {
      idleLibraries: {
        since: libraries.since,
        looks: libraries.looks,
        ...some(libraries.idle, limit, ({ name }) => name),
      },
    }),
  };
}

function runtimeOf(
  { pid, kind, version, main, packageRoots }: ProcessRuntime,
  modules: LoadedModules | undefined,
): HostDetail['runtimes']['items'][number] {
  return {
    pid,
    kind,
    ...(version === undefined ? {} : { version }),
    ...(main === undefined ? {} : { main }),
    packageRoots: packageRoots.slice(0, SHOWN),
    ...(modules && {
      loaded: {
        packages: modules.packages.length,
        complete: modules.complete,
        ...(modules.reason === undefined
          ? {}
          : { reason: modules.reason, why: MODULE_REASONS[modules.reason] ?? asItStands(modules.reason) }),
      },
    }),
  };
}

function hardeningOf({ check, outcome, reason, evidence }: HardeningResult): HostDetail['hardening'][number] {
  const known = hardeningHead(check);
  const texts: Readonly<Record<string, Localized>> = HARDENING_REASONS;
  return {
    check,
    title: known?.title ?? asItStands(check),
    ...(known && { severity: known.severity }),
    outcome,
    why: filled(texts[reason.code] ?? asItStands(reason.code), reason.params),
    ...(known && outcome === 'fail' ? { mend: known.mend } : {}),
    evidence: evidence.slice(0, SHOWN),
  };
}

function missedOf({ what, why, howMany }: MissedSight): HostDetail['notSeen'][number] {
  const texts = MISSED_WHY[why];
  return {
    what: MISSED_WHAT[what] ?? asItStands(what),
    why: texts?.why ?? asItStands(why),
    ...(texts && { mend: texts.mend }),
    howMany,
  };
}

async function softwareOf(store: Store, entity: string): Promise<Pick<HostDetail, 'software'>> {
  const held = (await holdingsOf(store.db, entity)).find(({ source }) => source === 'agent');
  if (held === undefined) return {};
  const { digest, takenAt, confirmedAt } = held;
  const counts = await store.db
    .selectFrom('software_inventory')
    .select(['packages', 'problems'])
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  return { software: { digest, takenAt, confirmedAt, ...counts } };
}

/** A code of an agent that is newer than this server has no words here. */
function asItStands(code: string): Localized {
  return { en: code, ja: code };
}
