import { expect, it } from 'vitest';
import type { AwsProblem } from '#platform/aws';
import { completenessOf, type KindRecord, newKindRecord } from './kind-record.ts';

const DENIED: AwsProblem = { state: 'denied', code: 'AccessDenied', detail: 'no', retryable: false };
const FAILED: AwsProblem = { state: 'failed', code: 'Timeout', detail: 'late', retryable: true };
const gap = { missing: 2, firstGap: { about: 'keys of taro', problem: DENIED } };

it.each<[string, Partial<KindRecord>, AwsProblem | undefined, object]>([
  ['nothing went wrong', {}, undefined, { state: 'complete' }],
  [
    'it ended before anything was seen',
    {},
    DENIED,
    { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } },
  ],
  ['it ended after something was seen', { items: 3 }, FAILED, { state: 'partial', reason: { code: 'Timeout' } }],
  ['it ended after the kind was finished', { items: 3, finished: true }, FAILED, { state: 'complete' }],
  [
    'single calls failed',
    { items: 1, ...gap },
    undefined,
    { state: 'partial', missing: 2, reason: { code: 'AccessDenied', detail: 'keys of taro: no' } },
  ],
  ['every call failed', gap, undefined, { state: 'denied', missing: 2 }],
  ['a finished kind has gaps', { items: 1, finished: true, ...gap }, FAILED, { state: 'partial', missing: 2 }],
  [
    'the service is not in use',
    { absent: 'no organization' },
    undefined,
    { state: 'not-asked', reason: { code: 'NotInUse' } },
  ],
])('%s', (_, record, failure, expected) => {
  expect(completenessOf({ ...newKindRecord(), ...record }, failure)).toMatchObject(expected);
});
