import { expect, test } from 'vitest';
import { cellSteps } from './cell-steps.ts';
import { type Cell, EMPTY_CELL } from './state.ts';

const DENIED = 'AWS::S3::Bucket AccessDenied';

test.each<[string, Partial<Cell>, Partial<Cell>, string]>([
  ['nothing happened', { passed: 1 }, { passed: 1 }, ''],
  ['a subject that passed fails', { passed: 2 }, { passed: 1, failed: 1 }, 'new-violation'],
  ['a failing subject was mended', { failed: 1 }, { passed: 1 }, 'fix'],
  ['a failing subject was deleted', { failed: 1, passed: 1 }, { passed: 1 }, 'resource-gone'],
  ['the only subject was deleted', { failed: 1 }, {}, 'resource-gone'],
  ['the first subject appeared', {}, { passed: 1 }, 'new-resource'],
  ['the first subject appeared and fails', {}, { failed: 1 }, 'new-resource'],
  ['sight was lost', { passed: 1, failed: 1 }, { notLookedAt: 1, blind: DENIED }, 'lost-data'],
  ['sight came back', { notLookedAt: 1, blind: DENIED }, { passed: 1, failed: 1 }, 'sight-restored'],
  ['sight came back and it was mended', { notLookedAt: 1, blind: DENIED }, { passed: 1 }, 'sight-restored'],
  ['a fact went missing', { passed: 1 }, { unknown: 1 }, 'lost-data'],
  ['an exception began', { failed: 1 }, { exceptedFailed: 1 }, 'exception-began'],
  ['an exception ended', { exceptedFailed: 1 }, { failed: 1 }, 'exception-ended'],
  ['what was excepted was mended', { exceptedFailed: 1 }, { passed: 1 }, 'fix'],
  [
    'an exception ended while another subject began to fail',
    { exceptedFailed: 1, passed: 1 },
    { failed: 2 },
    'exception-ended new-violation',
  ],
  [
    'sight was lost of what passed while something new fails',
    { passed: 2 },
    { failed: 1, blind: DENIED },
    'lost-data new-violation',
  ],
])('%s: %j → %j', (_, before, after, causes) => {
  const end = { ...EMPTY_CELL, ...after };
  const steps = cellSteps({ ...EMPTY_CELL, ...before }, end);
  expect(steps.map(({ cause }) => cause).join(' ')).toBe(causes);
  if (causes !== '') expect(steps.at(-1)?.cell).toEqual(end);
});
