import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '#platform/store';
import type { Event } from './continuous/estate.ts';
import { startTwoWays } from './continuous/two-ways.ts';

const account = fc.nat({ max: 2 });
const machine = fc.nat({ max: 2 });
const library = fc.nat({ max: 2 });
const isKnown = fc.boolean();

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constant('group' as const), account, isOpen: fc.boolean() }),
  fc.record({ what: fc.constant('machine' as const), account, machine, isThere: fc.boolean() }),
  fc.record({ what: fc.constant('software' as const), account, machine, old: fc.nat({ max: 7 }) }),
  fc.record({ what: fc.constant('software' as const), account, machine, old: fc.nat({ max: 7 }) }),
  fc.record({
    what: fc.constant('report' as const),
    account,
    machine,
    isOld: fc.boolean(),
    isVisited: fc.boolean(),
  }),
  fc.record({ what: fc.constant('advisory' as const), library, isKnown }),
  fc.record({ what: fc.constant('exploited' as const), library, isKnown }),
  fc.record({ what: fc.constant('policy' as const), days: fc.constantFrom(14, 45) }),
  fc.record({ what: fc.constant('join' as const) }),
  fc.record({ what: fc.constant('blind' as const), isBlind: fc.boolean() }),
  fc.record({ what: fc.constant('wait' as const), days: fc.constantFrom(1, 9) }),
);

const BEGINNING: readonly Event[] = [
  { what: 'join' },
  { what: 'group', account: 0, isOpen: true },
  { what: 'software', account: 0, machine: 0, old: 7 },
  { what: 'report', account: 0, machine: 0, isOld: true, isVisited: true },
];

describe('an estate that is watched', () => {
  it('is judged after every event as if all of it had been looked at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 5 }), async (events) => {
        const [watched, looked] = [await openStore('sqlite::memory:'), await openStore('sqlite::memory:')];
        try {
          const ways = await startTwoWays(watched, looked);
          for (const one of [...BEGINNING, ...events]) {
            await ways.happen(one);
            expect(await ways.watched(), JSON.stringify(one)).toEqual(await ways.looked());
          }
        } finally {
          await watched.close();
          await looked.close();
        }
      }),
      { numRuns: 4 },
    );
  });
});
