import { sql } from 'kysely';
import { Fault, severityOfRank } from '#kernel';
import { type AccountEntry, type Part } from '#estate/model';
import { openSnapshot } from '#estate/snapshot';
import type { Store } from '#platform/store';
import type { Account, AccountDetail, PartRow } from '#api/contract';
import { type EstateView, latestEstateView } from './estate-view.ts';
import { oncePerRun } from './per-run.ts';
import { noFindings, type SeverityCounts } from './severity-counts.ts';

/** Accounts of the latest snapshot, by OU path and name. */
export async function listAccounts(store: Store): Promise<Account[]> {
  const view = await latestEstateView(store);
  if (view === undefined) return [];
  const findings = await oncePerRun(store, 'findings-by-account', () => activeFindingsByAccount(store));
  return [...view.directory.accounts.values()]
    .map((entry) => toAccount(entry, view, findings.get(entry.id)))
    .toSorted(
      (a, b) => compare(a.ouPath.join('/'), b.ouPath.join('/')) || compare(a.name, b.name) || compare(a.id, b.id),
    );
}

/** One account with every part of it. Fault `not-found`. */
export async function getAccount(store: Store, id: string): Promise<AccountDetail> {
  const view = await latestEstateView(store);
  const entry = view?.directory.accounts.get(id);
  if (view === undefined || entry === undefined) {
    throw new Fault('not-found', `the latest snapshot has no account \`${id.slice(0, 40)}\``, {
      mend: 'list accounts and take an id from there',
    });
  }
  const [findings, snapshot] = await Promise.all([
    activeFindingsByAccount(store, id),
    openSnapshot(store, view.snapshotId),
  ]);
  const parts = snapshot.manifest.parts.filter((part) => part.accountId === id).map(toPartRow);
  return { ...toAccount(entry, view, findings.get(id)), parts };
}

export function toPartRow(part: Part): PartRow {
  const { state, reason, missing } = part.completeness;
  return {
    accountId: part.accountId,
    region: part.region,
    kind: part.kind,
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(missing === undefined ? {} : { missing }),
    items: part.items,
    capturedAt: part.capturedAt,
    calls: [...part.provenance.calls],
  };
}

function toAccount(entry: AccountEntry, view: EstateView, findings: SeverityCounts | undefined): Account {
  const sight = view.accounts.get(entry.id);
  return {
    id: entry.id,
    name: entry.name,
    ...(entry.email === undefined ? {} : { email: entry.email }),
    ...(entry.status === undefined ? {} : { status: entry.status }),
    ouPath: [...entry.ouPath],
    isManagement: entry.isManagement,
    tags: { ...entry.tags },
    items: sight?.items ?? 0,
    findings: findings ?? noFindings(),
    completeness: { ...sight?.completeness },
  };
}

async function activeFindingsByAccount(store: Store, only?: string): Promise<Map<string, SeverityCounts>> {
  const rows = await store.db
    .selectFrom('finding')
    .select(['account_id', 'severity', sql<number>`count(*)`.as('n')])
    .where('state', 'in', ['open', 'not-looked-at'])
    .$if(only !== undefined, (query) => query.where('account_id', '=', only ?? ''))
    .groupBy(['account_id', 'severity'])
    .execute();
  const byAccount = new Map<string, SeverityCounts>();
  for (const { account_id, severity, n } of rows) {
    const counts = byAccount.get(account_id) ?? noFindings();
    counts[severityOfRank(severity)] += Number(n);
    byAccount.set(account_id, counts);
  }
  return byAccount;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
