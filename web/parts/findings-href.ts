import { type FilterToken, formatFilterToken } from '#api/contract';

/** States that still ask for work. */
export const ACTIVE: FilterToken = { property: 'state', operator: '=', values: ['open', 'not-looked-at'] };

/** Address of the findings list under a filter. */
export function findingsHref(...tokens: readonly FilterToken[]): string {
  const search = new URLSearchParams(tokens.map((token) => ['f', formatFilterToken(token)]));
  return `/findings?${search}`;
}

export const ACTIVE_FINDINGS_HREF = findingsHref(ACTIVE);

/** Active findings whose property has this value. */
export function activeFindingsHref(property: string, ...values: readonly string[]): string {
  return findingsHref(ACTIVE, { property, operator: '=', values });
}
