import { useSearchParams } from 'react-router';
import { ORGANIZATION } from '../../parts/scope-select.tsx';

/** How far back one can look. */
export const REACHES = [30, 90, 366] as const;

/** What the page shows, kept in its address. */
export function useRiskChoice() {
  const [search, setSearch] = useSearchParams();
  const scope = search.get('scope') ?? ORGANIZATION;
  const days = REACHES.find((reach) => String(reach) === search.get('days')) ?? 90;
  const change = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return next;
  };
  return {
    scope,
    days,
    account: scope === ORGANIZATION ? undefined : scope,
    day: search.get('day') ?? undefined,
    chooseDays: (value: string) => setSearch(change('days', value)),
    chooseScope: (value: string) => setSearch(change('scope', value)),
    closeDay: () => setSearch(change('day', undefined)),
    hrefOfDay: (day: string) => `/risk?${change('day', day)}`,
  };
}

export type RiskPageChoice = ReturnType<typeof useRiskChoice>;
