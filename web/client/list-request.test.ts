import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, parseFilterToken } from '#api/contract';
import { csvHref, listQuery } from './list-request.ts';

const filter = {
  operation: 'and' as const,
  tokens: [
    { property: 'severity', operator: '=' as const, values: ['critical', 'high'] },
    { property: 'text', operator: ':' as const, values: ['a,b & c=d'] },
  ],
};

describe('listQuery', () => {
  it('is empty when nothing is asked for', () => {
    expect(listQuery({ filter: EMPTY_FILTER })).toBe('');
  });

  it('gives back every token after a way through the address', () => {
    const search = new URLSearchParams(listQuery({ filter, sort: '-due', limit: 50, cursor: 'x' }));
    expect(search.getAll('f').map(parseFilterToken)).toEqual(filter.tokens);
    expect([search.get('sort'), search.get('limit'), search.get('cursor')]).toEqual(['-due', '50', 'x']);
  });

  it('says "or" only where there are two to join', () => {
    expect(listQuery({ filter: { ...filter, operation: 'or' } })).toContain('op=or');
    expect(listQuery({ filter: { operation: 'or', tokens: filter.tokens.slice(0, 1) } })).not.toContain('op=');
  });
});

describe('csvHref', () => {
  it('asks for the same rows without paging', () => {
    expect(csvHref('findings', { filter: EMPTY_FILTER }, 'ja')).toBe('/api/v1/findings.csv?lang=ja');
    expect(csvHref('credentials', { filter, sort: '-age' }, 'en')).toMatch(
      /^\/api\/v1\/credentials\.csv\?f=.*&sort=-age&lang=en$/,
    );
  });
});
