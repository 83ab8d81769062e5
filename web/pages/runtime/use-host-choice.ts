import { useSearchParams } from 'react-router';
import type { HostQuestion } from '../../client/runtime-queries.ts';

export const PAGE_SIZE = 50;

export const STATES = ['all', 'reports', 'silent'] as const;

type State = (typeof STATES)[number];

export interface HostChoice {
  readonly question: HostQuestion;
  readonly state: State;
  /** Counted from 1. */
  readonly page: number;
  readonly isNarrowed: boolean;
  /** Changes parts of the question and begins at its first page. */
  readonly choose: (part: { text?: string; state?: State; account?: string | undefined }) => void;
  readonly clear: () => void;
  readonly goTo: (page: number) => void;
}

/** Which machines are listed: the address holds it. */
export function useHostChoice(): HostChoice {
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'all';
  const text = search.get('text') ?? '';
  const account = search.get('account') ?? undefined;
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  return {
    question: {
      account,
      text,
      isSilent: state === 'all' ? undefined : state === 'silent',
      limit: PAGE_SIZE,
      skip: (page - 1) * PAGE_SIZE,
    },
    state,
    page,
    isNarrowed: state !== 'all' || text !== '' || account !== undefined,
    choose: (part) => {
      const next = { text, state, account, ...part };
      const wanted = new URLSearchParams();
      if (next.text !== '') wanted.set('text', next.text);
      if (next.state !== 'all') wanted.set('state', next.state);
      if (next.account !== undefined) wanted.set('account', next.account);
      setSearch(wanted, { replace: true });
    },
    clear: () => setSearch({}),
    goTo: (to) => {
      const next = new URLSearchParams(search);
      next.set('page', String(to));
      setSearch(next);
    },
  };
}
