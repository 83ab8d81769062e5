import { useQuery } from '@tanstack/react-query';
import type {
  Account,
  AccountDetail,
  Action,
  ActionPage,
  ControlAnswer,
  CredentialPage,
  CredentialSummary,
  EvidenceItem,
  FindingDetail,
  FindingPage,
  Fix,
  Overview,
  Rule,
  Snapshot,
  SnapshotDetail,
  SnapshotDiff,
} from '#api/contract';
import { getJson } from './http.ts';
import { type ListRequest, listQuery } from './list-request.ts';
import { useGet } from './use-get.ts';

interface Items<T> {
  readonly items: readonly T[];
}

/** Texts and catalogues that change only with a new version of the program. */
const CATALOGUE = { staleTime: Number.POSITIVE_INFINITY };

export const OVERVIEW_QUERY = {
  queryKey: ['overview'],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Overview>('/overview', signal),
} as const;

export function useOverview() {
  return useQuery(OVERVIEW_QUERY);
}

/** At most 200 actions, by urgency or by the risk they remove for each hour of work. */
export function useActions(by: 'due' | 'risk' = 'due') {
  return useGet<ActionPage>(`/actions?state=open&limit=200&by=${by}`, { keepsRows: true });
}

/** One action; nothing is asked while there is no id. */
export function useAction(id: string) {
  return useGet<Action>(`/actions/${encodeURIComponent(id)}`, { enabled: id !== '' });
}

export function useRules() {
  return useGet<Items<Rule>>('/rules', CATALOGUE);
}

export function useFixes() {
  return useGet<Items<Fix>>('/fixes', CATALOGUE);
}

export function useFindings(request: ListRequest) {
  return useGet<FindingPage>(`/findings${listQuery(request)}`, { keepsRows: true });
}

export function useFinding(id: string) {
  return useGet<FindingDetail>(`/findings/${encodeURIComponent(id)}`);
}

export function useCredentials(request: ListRequest) {
  return useGet<CredentialPage>(`/credentials${listQuery(request)}`, { keepsRows: true });
}

export function useCredentialSummary() {
  return useGet<CredentialSummary>('/credentials/summary');
}

export function useControls() {
  return useGet<Items<ControlAnswer>>('/controls');
}

export function useAccounts() {
  return useGet<Items<Account>>('/accounts');
}

export function useAccount(id: string) {
  return useGet<AccountDetail>(`/accounts/${encodeURIComponent(id)}`);
}

export function useSnapshots() {
  return useGet<Items<Snapshot>>('/snapshots');
}

export function useSnapshot(id: string) {
  return useGet<SnapshotDetail>(`/snapshots/${encodeURIComponent(id)}`);
}

export function useSnapshotDiff(from: string, to: string) {
  return useGet<SnapshotDiff>(`/snapshots/${encodeURIComponent(from)}/diff/${encodeURIComponent(to)}`);
}

/** The item an evidence pointer names, as the snapshot holds it (an id, or `latest`). */
export function useEvidenceItem(snapshot: string, pointer: string) {
  return useGet<EvidenceItem>(`/evidence?${new URLSearchParams({ snapshot, pointer })}`);
}
