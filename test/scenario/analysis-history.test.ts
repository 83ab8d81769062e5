import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Outcome, SEVERITIES, severityRank } from '#kernel';
import { describeEachStore } from '../support/stores.ts';
import {
  ALPHA,
  DAY_0,
  actions,
  everything,
  findings,
  look,
  verdict,
  withSeverity,
  type World,
} from './analysis-world.ts';

const USERS = ['anna', 'bert', 'cara'];

/** What one look says of each user: an outcome, or nothing. */
const oneLook = fc.record({
  outcomes: fc.tuple(...USERS.map(() => fc.constantFrom<Outcome | 'absent'>('fail', 'unknown', 'pass', 'absent'))),
  severity: fc.constantFrom(...SEVERITIES),
  denied: fc.boolean(),
  hidden: fc.boolean(),
  owner: fc.constantFrom('x', 'y'),
});

function worldOf({
  outcomes,
  severity,
  denied,
}: {
  outcomes: readonly (Outcome | 'absent')[];
  severity: (typeof SEVERITIES)[number];
  denied: boolean;
}): World {
  const verdicts = outcomes.flatMap((outcome, index) =>
    outcome === 'absent' ? [] : [withSeverity(severity, verdict(ALPHA, USERS[index] ?? '', outcome))],
  );
  const completeness = denied ? ({ state: 'denied' } as const) : ({ state: 'complete' } as const);
  return { accounts: { [ALPHA]: { verdicts, completeness } }, organization: [ALPHA] };
}

const ENTRY = { id: 'e', resource: '*user/anna', reason: 'r', approvedBy: 'b', until: '2027-06-01' };

describeEachStore('whatever a sequence of runs says', (open, engine) => {
  test('history is numbered without gaps, leads from state to state and ends at the row; actions add up', async () => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(oneLook, { minLength: 1, maxLength: 6 }), async (looks) => {
        for (const table of ['finding', 'finding_change', 'action', 'fact', 'run'] as const) {
          await store.db.deleteFrom(table).execute();
        }
        for (const [index, one] of looks.entries()) {
          const policy = { defaultOwner: one.owner, ignore: one.hidden ? [ENTRY] : [] };
          const when = { at: addDays(DAY_0, index), policy };
          await look(store, worldOf(one), when);
          const before = await everything(store);
          await look(store, worldOf(one), when);
          expect(await everything(store)).toBe(before);
        }
        const rows = await findings(store);
        for (const row of rows) {
          const changes = await store.db
            .selectFrom('finding_change')
            .selectAll()
            .where('finding_id', '=', row.id)
            .orderBy('sequence')
            .execute();
          expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1));
          expect(changes.map(({ from_state }) => from_state)).toEqual([
            null,
            ...changes.slice(0, -1).map(({ to_state }) => to_state),
          ]);
          expect(changes.at(-1)?.to_state).toBe(row.state);
        }
        for (const action of await actions(store)) {
          const active = rows.filter(
            (row) => row.action_id === action.id && (row.state === 'open' || row.state === 'not-looked-at'),
          );
          expect(action.findings).toBe(active.length);
          expect(action.state).toBe(active.length === 0 ? 'done' : 'open');
          const worst = Math.max(...active.map(({ severity }) => severity));
          expect(action.severity).toBe(active.length === 0 ? action.severity : worst);
          const closes = JSON.parse(action.closes) as Record<(typeof SEVERITIES)[number], number>;
          for (const severity of SEVERITIES) {
            expect(closes[severity]).toBe(active.filter((row) => row.severity === severityRank(severity)).length);
          }
        }
      }),
      { numRuns: engine === 'sqlite' ? 25 : 10 },
    );
  });
});
