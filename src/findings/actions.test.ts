import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { expect, test } from 'vitest';
import { severityOfRank } from '#kernel';
import { openStore } from '#platform/store';
import { findingRow } from '../../test/support/finding-row.ts';
import { regroupActions } from './actions.ts';

const HEADS = new Map(
  ['a', 'b'].map((id) => [id, { id, fix: 'f', place: id, accountId: '111111111111', owner: 'o' }] as const),
);

test('an action that gains findings portion by portion adds up to what it does when all are counted', async () => {
  const one = record({
    action_id: constantFrom('a', 'b', ''),
    state: constantFrom('open', 'not-looked-at', 'suppressed', 'fixed'),
    severity: integer({ min: 0, max: 4 }),
    due_at: constantFrom('2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z', '2026-12-03T00:00:00.000Z'),
    opened_at: constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'),
  });
  const store = await openStore('sqlite::memory:');
  const actions = () => store.db.selectFrom('action').selectAll().where('findings', '>', 0).orderBy('id').execute();
  await assert(
    asyncProperty(array(array(one, { maxLength: 5 }), { maxLength: 4 }), async (portions) => {
      await store.db.deleteFrom('finding').execute();
      await store.db.deleteFrom('action').execute();
      let index = 0;
      for (const portion of portions) {
        const fresh = portion.map((about) => findingRow(`f${(index += 1)}`, about));
        await store.dialect.upsert(store.db, 'finding', ['id'], fresh);
        await regroupActions(store.db, store.dialect, { heads: HEADS, disturbed: new Set(), fresh: fresh as never });
      }
      const gained = await actions();
      await store.db.deleteFrom('action').execute();
      await regroupActions(store.db, store.dialect, { heads: HEADS, disturbed: new Set(['a', 'b']), fresh: [] });
      expect(gained).toEqual(await actions());
      for (const row of gained) {
        const closes = JSON.parse(row.closes) as Record<string, number>;
        expect(closes[severityOfRank(row.severity)]).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
  await store.close();
});
