import { describe, expect, it } from 'vitest';
import { mendOf } from './message-mend.ts';

describe('what mends an error of a message', () => {
  it.each([
    ['channel_not_found', 'channel'],
    ['HTTP 404 no_service', 'channel'],
    ['invalid_auth', 'access'],
    ['HTTP 403', 'access'],
    ['AccessDeniedException', 'access'],
    ['the settings of its route are wrong', 'settings'],
    ['the host hooks.example.com is not allowed', 'host'],
    ['HTTP 404', 'missing'],
    ['HTTP 503', 'later'],
    ['something new', 'other'],
  ])('%s: %s', (error, mend) => {
    expect(mendOf(error)).toBe(mend);
  });
});
