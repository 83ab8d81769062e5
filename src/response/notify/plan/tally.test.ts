import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINDING_STATES } from '#findings';
import { SEVERITIES } from '#kernel';
import { NOTHING, type RunChange } from './change.ts';
import { decide, type Rest } from './decide.ts';
import { startTally } from './tally.ts';

const DAY = ['2026-12-01T00:00:00.000Z', '2026-12-15T00:00:00.000Z', '2027-01-20T00:00:00.000Z'] as const;

function change(more: Partial<RunChange> = {}): RunChange {
  return {
    findingId: 'f1',
    sequence: 1,
    from: undefined,
    to: 'open',
    params: {},
    actionId: 'a',
    accountId: '111122223333',
    name: 'alice',
    source: 'yagura',
    severity: 3,
    dueAt: DAY[1],
    ...more,
  };
}

const NONE: Rest = { sum: NOTHING, isKnown: false };
const OPEN: Rest = { sum: { active: 1, severity: 2, due: DAY[1] }, isKnown: true };

function kindOf(changes: readonly RunChange[], rest = NONE): string | undefined {
  const tally = startTally();
  for (const one of changes) tally.add(one);
  const { actions, lostSight } = tally.end();
  const own = actions.get('a');
  return own && decide('a', own, rest, lostSight.has('111122223333'))?.kind;
}

describe('what a run gives to tell of one action', () => {
  test.each<[string, readonly RunChange[], Rest, string | undefined]>([
    ['a first finding', [change()], NONE, 'action-opened'],
    [
      '1,200 findings at once',
      Array.from({ length: 1200 }, (_, n) => change({ findingId: `f${n}` })),
      NONE,
      'action-opened',
    ],
    ['one more finding, no worse', [change({ severity: 2 })], OPEN, undefined],
    ['one more finding, worse', [change({ severity: 4 })], OPEN, 'action-worse'],
    ['one more finding, due earlier', [change({ severity: 2, dueAt: DAY[0] })], OPEN, 'action-due-earlier'],
    [
      'a severity that rose',
      [change({ from: 'open', params: { severityFrom: 'low', severityTo: 'high' } })],
      NONE,
      'action-worse',
    ],
    [
      'a severity that fell',
      [change({ from: 'open', severity: 1, params: { severityFrom: 'high', severityTo: 'low' } })],
      NONE,
      undefined,
    ],
    ['the last finding fixed', [change({ from: 'open', to: 'fixed' })], NONE, 'action-done'],
    ['one of two findings fixed', [change({ from: 'open', to: 'fixed' })], OPEN, undefined],
    ['the last finding accepted', [change({ from: 'open', to: 'suppressed' })], NONE, undefined],
    ['a finding that came back', [change({ from: 'fixed', to: 'open' })], NONE, 'action-reopened'],
    ['a new finding of an action that was done', [change()], { sum: NOTHING, isKnown: true }, 'action-reopened'],
    ['an exception that ended', [change({ from: 'suppressed', to: 'open' })], NONE, 'action-reopened'],
    ['a new owner', [change({ from: 'open', params: { ownerFrom: 'a', ownerTo: 'b' } })], NONE, 'action-owner-changed'],
    ['a finding that was not looked at', [change({ from: 'open', to: 'not-looked-at' })], NONE, undefined],
    ['a finding seen again', [change({ from: 'not-looked-at', to: 'open' })], NONE, undefined],
    ['a first finding that is hidden from the start', [change({ to: 'suppressed' })], NONE, undefined],
  ])('%s', (_name, changes, rest, kind) => {
    expect(kindOf(changes, rest)).toBe(kind);
  });

  test('an action is not done while something of its account went out of sight', () => {
    const lost = change({ actionId: 'sight', from: 'open', params: { outcomeFrom: 'fail', outcomeTo: 'unknown' } });
    expect(kindOf([change({ from: 'open', to: 'fixed' }), lost])).toBeUndefined();
  });

  test('is the same in every order of the changes, and names what it tells without a time and a run', () => {
    const changes = fc.uniqueArray(
      fc.record({
        findingId: fc.stringMatching(/^[a-f]{1,3}$/),
        sequence: fc.integer({ min: 1, max: 3 }),
        from: fc.constantFrom(undefined, ...FINDING_STATES),
        to: fc.constantFrom(...FINDING_STATES),
        params: fc.oneof(
          fc.constant({}),
          fc.record({ severityFrom: fc.constantFrom(...SEVERITIES) }),
          fc.record({ ownerFrom: fc.constantFrom('x', 'y') }),
          fc.record({ dueFrom: fc.constantFrom(...DAY) }),
        ),
        actionId: fc.constantFrom('a', 'b'),
        accountId: fc.constant('111122223333'),
        name: fc.string({ maxLength: 3 }),
        source: fc.constantFrom('yagura', 'inspector'),
        severity: fc.integer({ min: 0, max: 4 }),
        dueAt: fc.constantFrom(...DAY),
      }),
      { selector: ({ findingId }) => findingId, maxLength: 20 },
    );
    const told = (list: readonly RunChange[]) => {
      const tally = startTally();
      for (const one of list) tally.add(one);
      return [...tally.end().actions]
        .map(([id, own]) => ({
          id,
          ...decide(id, own, OPEN, false),
          examples: own.examples,
          sources: [...own.sources].toSorted(),
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    };
    fc.assert(
      fc.property(
        changes.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const first = told(list);
          expect(told(shuffled)).toEqual(first);
          for (const { key } of first) expect(key ?? '').not.toMatch(/\d{4}-\d{2}-\d{2}|run/);
        },
      ),
    );
  });
});
