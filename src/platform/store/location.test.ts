import { describe, expect, it } from 'vitest';
import { parseStoreUrl, printable } from './location.ts';

describe('parseStoreUrl', () => {
  it.each([
    ['sqlite:data/store.sqlite', { engine: 'sqlite', path: 'data/store.sqlite' }],
    ['./.yagura/store.sqlite', { engine: 'sqlite', path: './.yagura/store.sqlite' }],
    ['C:\\yagura\\store.sqlite', { engine: 'sqlite', path: 'C:\\yagura\\store.sqlite' }],
    ['sqlite::memory:', { engine: 'sqlite', temporary: true }],
    ['postgres://u@h/d', { engine: 'postgres', url: 'postgres://u@h/d' }],
    ['postgresql://u@h/d', { engine: 'postgres', url: 'postgresql://u@h/d' }],
  ])('reads %s', (url, location) => {
    expect(parseStoreUrl(url)).toEqual(location);
  });
});

describe('printable', () => {
  it.each([
    ['postgres://u:secret@h:5432/d', 'postgres://u:…@h:5432/d'],
    ['postgres://u@h/d?password=secret&x=1', 'postgres://u@h/d?password=…&x=1'],
    ['postgres://u:sec:ret@h/d', 'postgres://u:…@h/d'],
    ['postgres://u:p@ss@h/d', 'postgres://u:…@h/d'],
    ['postgres://u:p/secret@h/d', 'postgres://u:…@h/d'],
    ['data/store.sqlite', 'data/store.sqlite'],
  ])('writes %s without its password', (url, text) => {
    expect(printable(url)).toBe(text);
  });
});
