import { describe, expect, it } from 'vitest';
import { type Filter, formatViewFilter, parseViewFilter } from '#api/contract';

describe('a filter as the text of a saved view', () => {
  it.each<Filter>([
    { operation: 'and', tokens: [] },
    {
      operation: 'or',
      tokens: [
        { property: 'state', operator: '=', values: ['open', 'not-looked-at'] },
        { property: 'assignee', operator: '=', values: ['@me'] },
      ],
    },
    { operation: 'and', tokens: [{ property: 'text', operator: ':', values: ['a&op=or,b'] }] },
    { operation: 'and', tokens: [{ property: 'changed', operator: '>=', values: ['now-7d'] }] },
  ])('comes back as it was: %j', (filter) => {
    expect(parseViewFilter(formatViewFilter(filter))).toEqual(filter);
  });
});
