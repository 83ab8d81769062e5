import { describe, expect, test } from 'vitest';
import { instant } from '#kernel';
import { DEFAULT_MESSAGES, type MessageRoute, type QuietHours } from '#policy';
import { nextDigest, quietUntil } from './calendar.ts';

const route: MessageRoute = {
  id: 'r',
  channel: 'email',
  settings: {},
  when: {},
  language: 'en',
  mode: 'each',
};
const night: QuietHours = { from: '19:00', to: '09:00', days: ['sat', 'sun'] };

const until = (at: string, timezone: string, quietHours = night, severity = 2) =>
  quietUntil(route, { ...DEFAULT_MESSAGES, timezone, quietHours }, instant(at), severity);

describe('quiet hours', () => {
  test.each([
    ['a working day', '2026-11-25T03:00:00Z', 'Asia/Tokyo', undefined],
    ['the last quiet minute', '2026-11-24T23:59:00Z', 'Asia/Tokyo', '2026-11-25T00:00:00.000Z'],
    ['the evening', '2026-11-25T11:30:00Z', 'Asia/Tokyo', '2026-11-26T00:00:00.000Z'],
    ['Friday evening lasts until Monday', '2026-11-27T11:30:00Z', 'Asia/Tokyo', '2026-11-30T00:00:00.000Z'],
    ['the night the clocks go forward', '2026-03-28T22:00:00Z', 'Europe/Berlin', '2026-03-30T07:00:00.000Z'],
    ['the night the clocks go back', '2026-10-24T22:00:00Z', 'Europe/Berlin', '2026-10-26T08:00:00.000Z'],
  ])('%s', (_name, at, timezone, end) => {
    expect(until(at, timezone)).toBe(end);
  });

  test('let through what is severe enough', () => {
    const hours: QuietHours = { ...night, exceptSeverity: 'critical' };
    expect(until('2026-11-25T11:30:00Z', 'Asia/Tokyo', hours, 4)).toBeUndefined();
    expect(until('2026-11-25T11:30:00Z', 'Asia/Tokyo', hours, 3)).toBeDefined();
  });

  test('that never end hold nothing for ever', () => {
    const always: QuietHours = { ...night, days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] };
    expect(until('2026-11-25T11:30:00Z', 'UTC', always)).toBe('2026-12-03T11:30:00.000Z');
  });

  test('can be switched off for a route', () => {
    const messages = { ...DEFAULT_MESSAGES, quietHours: night };
    expect(quietUntil({ ...route, quietHours: 'off' }, messages, instant('2026-11-25T02:00:00Z'), 0)).toBeUndefined();
  });
});

test('the next digest is reckoned in the time zone of the policy', () => {
  const messages = { ...DEFAULT_MESSAGES, timezone: 'Asia/Tokyo' };
  expect(nextDigest(route, messages, instant('2026-11-27T00:00:00Z'))).toBe('2026-11-30T00:00:00.000Z');
  const never = { ...route, digest: '0 0 30 2 *' };
  expect(nextDigest(never, messages, instant('2026-11-27T00:00:00Z'))).toBe('2026-11-27T00:00:00.000Z');
});
