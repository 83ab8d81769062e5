import { expect, test } from 'vitest';
import { readInspectorScore } from './inspector-score.ts';

const VECTOR = 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H';

test.each<[string, unknown, unknown]>([
  [
    'its own record',
    {
      inspectorScore: 8.1,
      inspectorScoreDetails: {
        adjustedCvss: {
          score: 8.1,
          version: '3.1',
          scoringVector: VECTOR,
          adjustments: [{ metric: 'Attack Vector', reason: 'no path' }, { reason: 'of nothing' }],
        },
      },
    },
    { score: 8.1, version: '3.1', vector: VECTOR, adjustments: [{ metric: 'Attack Vector', reason: 'no path' }] },
  ],
  [
    'a record that Security Hub passes on',
    {
      Vulnerabilities: [
        {
          Cvss: [
            { BaseScore: 9.8, Version: '3.1', Source: 'NVD' },
            { BaseScore: 7.2, BaseVector: VECTOR, Version: '3.1', Adjustments: [{ Metric: 'AC', Reason: 'hard' }] },
          ],
        },
      ],
    },
    { score: 7.2, version: '3.1', vector: VECTOR, adjustments: [{ metric: 'AC', reason: 'hard' }] },
  ],
  ['a score alone', { inspectorScore: 5 }, { score: 5, adjustments: [] }],
  ['a score that is none', { inspectorScore: 1e9, inspectorScoreDetails: 'x' }, undefined],
  ['a record without one', { title: 'x' }, undefined],
  ['no record', null, undefined],
])('the score of Inspector is read from %s', (_, record, expected) => {
  expect(readInspectorScore(record)).toEqual(expected);
});
