import { describe, expect, it } from 'vitest';
import type { Filter } from '#api/contract';
import type { FilterProperty } from './properties.ts';
import { fromQuery, toQuery } from './query.ts';

const PROPERTIES: readonly FilterProperty[] = [
  { key: 'severity', label: 'Severity', kind: 'rank', values: [] },
  { key: 'state', label: 'State', kind: 'choice', values: [] },
  { key: 'owner', label: 'Owner', kind: 'text' },
  { key: 'due', label: 'Due', kind: 'day' },
];

const and = (...tokens: Filter['tokens']): Filter => ({ operation: 'and', tokens });

describe('the filter in the words of the component', () => {
  it.each<Filter>([
    and({ property: 'state', operator: '=', values: ['open', 'not-looked-at'] }),
    and(
      { property: 'severity', operator: '>=', values: ['high'] },
      { property: 'owner', operator: '!:', values: ['team-a'] },
    ),
    and({ property: 'owner', operator: '=', values: ['a', 'b'] }),
    and({ property: 'owner', operator: '=', values: ['a,b'] }),
    and({ property: 'due', operator: '<=', values: ['2026-11-23T09:00:00.000Z'] }),
    and({ property: 'text', operator: ':', values: ['arn:aws:iam::1:user/a=b'] }),
    and({ property: 'unknown', operator: '=', values: ['x'] }),
    { operation: 'or', tokens: [{ property: 'state', operator: '!=', values: ['gone'] }] },
  ])('comes back as it was: %j', (filter) => {
    expect(fromQuery(toQuery(filter, PROPERTIES))).toEqual(filter);
  });

  it('leaves out what says nothing', () => {
    const tokens = [
      { propertyKey: 'owner', operator: ':', value: '  ' },
      { propertyKey: 'state', operator: '=', value: [] },
      { propertyKey: 'due', operator: '>=', value: null },
      { propertyKey: 'owner', operator: '^', value: 'x' },
    ] as const;
    expect(fromQuery({ operation: 'and', tokens }).tokens).toEqual([]);
  });
});
