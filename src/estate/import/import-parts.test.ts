import { expect, it } from 'vitest';
import { instant } from '#kernel';
import { completenessOf } from './import-parts.ts';
import type { AnswerGap } from './recognised.ts';

const from = (path: string, gap?: AnswerGap) => ({
  path,
  capturedAt: instant('2026-11-23T00:00:00Z'),
  ...(gap === undefined ? {} : { gap }),
});

it.each([
  ['one whole answer', [from('a')], undefined],
  ['answers of single users', [from('a', 'OneAnswer'), from('b', 'OneAnswer')], 'OneAnswer'],
  ['a whole answer beside a single one', [from('a', 'OneAnswer'), from('b')], undefined],
  ['pages with their last one', [from('x/1', 'Truncated'), from('x/2', 'Truncated'), from('x/3')], undefined],
  ['pages whose last one lies elsewhere', [from('x/1', 'Truncated'), from('y/2')], 'Truncated'],
  ['a cut report beside a whole one', [from('a', 'CutOff'), from('b')], 'CutOff'],
  ['a single answer and a missing page', [from('a', 'OneAnswer'), from('b', 'Truncated')], 'Truncated'],
])('%s', (_, contributions, code) => {
  const { state, reason } = completenessOf(contributions);
  expect([state, reason?.code]).toEqual([code === undefined ? 'complete' : 'partial', code]);
});
