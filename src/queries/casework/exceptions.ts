import {
  type Coverage,
  coverageOf,
  type Exception as StoredException,
  type ExceptionState,
  getException,
  listExceptions,
} from '#casework';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import { endOf, type IgnoreEntry, type Scope, unknownAccount } from '#policy';
import type { Exception, ExceptionDetail } from '#api/contract';
import { latestEstateView } from '../estate-view.ts';
import { type PolicyFileText, presentPolicy } from '../policy/read.ts';

/** Exceptions of the store and entries of the policy file in one list: the newest asked for first, then the file's. */
export async function exceptionList(
  store: Store,
  file: PolicyFileText,
  at: Instant,
  states?: readonly ExceptionState[],
): Promise<Exception[]> {
  const own = (await listExceptions(store.db, states)).map(toContract);
  const entries = presentPolicy(file, at).ignore;
  const covered = await coveredBy(
    store,
    entries.map(({ id }) => id),
  );
  const written = entries.map((entry) => fromPolicy(entry, at, covered.get(entry.id) ?? 0));
  return [...own, ...written.filter(({ state }) => states === undefined || states.includes(state))];
}

/** One exception with what it would hide now. Fault `not-found`. */
export async function exceptionDetail(store: Store, id: string): Promise<ExceptionDetail> {
  const exception = await getException(store.db, id);
  return { ...toContract(exception), coverage: await exceptionCoverage(store, exception.scope) };
}

/** The blast radius of a scope: active findings it would hide now. */
export async function exceptionCoverage(store: Store, scope: Scope): Promise<Coverage & { first: string[] }> {
  const accounts = (await latestEstateView(store))?.directory.accounts;
  const coverage = await coverageOf(store, scope, (id) => accounts?.get(id) ?? unknownAccount(id));
  return { ...coverage, first: [...coverage.first] };
}

/** An exception as the API shows it. */
export function toContract({ scope, compensating, ...exception }: StoredException): Exception {
  return {
    ...exception,
    origin: 'store',
    scope: mutableScope(scope),
    ...(compensating === undefined ? {} : { compensating: { ...compensating } }),
  };
}

function fromPolicy(entry: IgnoreEntry, at: Instant, covered: number): Exception {
  const { id, reason, approvedBy } = entry;
  const until = endOf(entry);
  return {
    id,
    origin: 'policy',
    state: until <= at ? 'ended' : 'approved',
    scope: mutableScope(entry),
    reason,
    askedBy: approvedBy,
    askedAt: '',
    decidedBy: approvedBy,
    decisionNote: '',
    until,
    coveredAtApproval: covered,
    covered,
    health: covered === 0 ? 'covers-nothing' : 'holds',
    changedAt: '',
  };
}

function mutableScope({ rule, accounts, ous, resource, tag }: Scope): Exception['scope'] {
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(accounts === undefined ? {} : { accounts: [...accounts] }),
    ...(ous === undefined ? {} : { ous: [...ous] }),
    ...(resource === undefined ? {} : { resource }),
    ...(tag === undefined ? {} : { tag: { ...tag } }),
  };
}

async function coveredBy(store: Store, entries: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db
    .selectFrom('finding')
    .select((e) => ['suppressed_by', e.fn.countAll().as('n')])
    .where('suppressed_by', '!=', '')
    .groupBy('suppressed_by')
    .execute();
  const wanted = new Set(entries);
  return new Map(rows.filter((row) => wanted.has(row.suppressed_by)).map((row) => [row.suppressed_by, Number(row.n)]));
}
