import { useSearchParams } from 'react-router';
import { COVERAGE_GAPS, type CoverageGap } from '#api/contract';
import type { GapQuestion } from '../../client/vulnerability-queries.ts';

export const PAGE_SIZE = 50;

export interface GapChoice {
  readonly question: GapQuestion;
  /** Counted from 1. */
  readonly page: number;
  /** Address of the first page of other gaps. */
  readonly hrefOf: (gap: CoverageGap | undefined, account: string | undefined) => string;
  readonly choose: (gap: CoverageGap | undefined, account: string | undefined) => void;
  readonly goTo: (page: number) => void;
}

/** Which resources that are not looked at are listed: the address holds it. */
export function useGapChoice(): GapChoice {
  const [search, setSearch] = useSearchParams();
  const gap = COVERAGE_GAPS.find((one) => one === search.get('gap'));
  const account = search.get('account') ?? undefined;
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  return {
    question: { gap, account, limit: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE },
    page,
    hrefOf: (wanted, of) => `/coverage?${searchOf(wanted, of)}`,
    choose: (wanted, of) => setSearch(searchOf(wanted, of)),
    goTo: (next) => setSearch(searchOf(gap, account, next)),
  };
}

function searchOf(gap: CoverageGap | undefined, account: string | undefined, page = 1): URLSearchParams {
  const search = new URLSearchParams();
  if (gap !== undefined) search.set('gap', gap);
  if (account !== undefined) search.set('account', account);
  if (page > 1) search.set('page', String(page));
  return search;
}
