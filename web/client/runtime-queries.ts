import type { AgentList, FindingPage, HostDetail, HostList, Topology } from '#api/contract';
import { listQuery } from './list-request.ts';
import { useGet } from './use-get.ts';

/** Which machines are listed. */
export interface HostQuestion {
  /** '' for machines outside of AWS. */
  readonly account: string | undefined;
  readonly text: string;
  readonly isSilent: boolean | undefined;
  readonly limit: number;
  readonly skip: number;
}

export function useHosts({ account, text, isSilent, limit, skip }: HostQuestion) {
  const search = new URLSearchParams({ limit: String(limit), skip: String(skip) });
  if (account !== undefined) search.set('account', account);
  if (text !== '') search.set('text', text);
  if (isSilent !== undefined) search.set('silent', isSilent ? '1' : '0');
  return useGet<HostList>(`/hosts?${search}`, { keepsRows: true });
}

/** How many machines there are in all. */
export function useHostCounts() {
  return useGet<HostList>('/hosts?limit=1');
}

export function useAgentCount() {
  return useGet<AgentList>('/agents?limit=1');
}

/** Entries of each list of a machine. */
const MOST_ENTRIES = 500;

export function useHost(id: string) {
  return useGet<HostDetail>(`/hosts/${encodeURIComponent(id)}?limit=${MOST_ENTRIES}`);
}

/** How many findings of a rule ask for work. */
export function useActiveFindings(rule: string) {
  const tokens = [
    { property: 'rule', operator: '=', values: [rule] },
    { property: 'state', operator: '=', values: ['open', 'not-looked-at'] },
  ] as const;
  return useGet<FindingPage>(`/findings${listQuery({ filter: { tokens, operation: 'and' }, limit: 1 })}`);
}

export interface TopologyQuestion {
  readonly account: string | undefined;
  /** Part of a name, or the ARN of a resource. */
  readonly service: string;
}

/** Nodes asked for: more of them make no drawing that is read. */
const MOST_NODES = 120;

export function useTopology({ account, service }: TopologyQuestion) {
  const search = new URLSearchParams({ limit: String(MOST_NODES) });
  if (account !== undefined) search.set('account', account);
  if (service !== '') search.set('service', service);
  return useGet<Topology>(`/topology?${search}`, { keepsRows: true });
}
