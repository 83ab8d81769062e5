import { useSearchParams } from 'react-router';
import type { TopologyNode } from '#api/contract';
import type { TopologyQuestion } from '../../client/runtime-queries.ts';

export interface TopologyChoice {
  readonly question: TopologyQuestion;
  /** Id of the node that is looked at. */
  readonly node: string | undefined;
  readonly isNarrowed: boolean;
  /** Changes parts of the question; the node that was looked at may not be there any more. */
  readonly choose: (part: { account?: string | undefined; service?: string }) => void;
  readonly look: (node: string | undefined) => void;
  readonly clear: () => void;
}

/** Which part of the topology is shown: the address holds it. */
export function useTopologyChoice(): TopologyChoice {
  const [search, setSearch] = useSearchParams();
  const account = search.get('account') ?? undefined;
  const service = search.get('service') ?? '';
  const node = search.get('node') ?? undefined;
  return {
    question: { account, service },
    node,
    isNarrowed: account !== undefined || service !== '',
    choose: (part) => setSearch(searchOf({ account, service, ...part }), { replace: true }),
    look: (next) => setSearch(searchOf({ account, service, node: next }), { replace: true, preventScrollReset: true }),
    clear: () => setSearch({}),
  };
}

/**
 * Address of the topology of one node and what it talks with. The resource of a program is the machine it runs on, so
 * that only its name is its own.
 */
export function onlyHref({ kind, name, resource }: TopologyNode): string {
  return `/runtime/topology?${searchOf({ service: kind === 'program' ? name : (resource ?? name) })}`;
}

function searchOf(parts: Readonly<Record<string, string | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value = '']): [string, string][] => (value === '' ? [] : [[name, value]])),
  );
}
