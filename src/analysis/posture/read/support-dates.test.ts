import { expect, it } from 'vitest';
import { instant } from '#kernel';
import { supportOf } from './support-dates.ts';

const TABLE = {
  'python3.9': '2025-12-15',
  'python3.10': '2026-10-31',
  'python3.14': '2029-06-30',
  'go1.x': '2024-01-08',
};

it.each([
  ['python3.9', '2026-01-01', { state: 'ended', until: '2025-12-15' }],
  ['python3.10', '2026-10-30', { state: 'supported', until: '2026-10-31' }],
  ['python3.10', '2026-10-31', { state: 'ended', until: '2026-10-31' }],
  ['python3.15', '2026-10-31', { state: 'supported', until: '2029-06-30' }],
  ['python4', '2026-10-31', { state: 'supported', until: '2029-06-30' }],
  ['python3.15', '2029-06-30', { state: 'unlisted' }],
  ['python3.11', '2026-10-31', { state: 'unlisted' }],
  ['ruby3.4', '2026-10-31', { state: 'unlisted' }],
  ['constructor', '2026-10-31', { state: 'unlisted' }],
])('%s on %s', (version, day, support) => {
  expect(supportOf(version, TABLE, instant(`${day}T12:00:00Z`))).toEqual(support);
});
