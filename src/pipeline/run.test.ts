import { expect, test } from 'vitest';
import { addDays, Fault, instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { describeEachStore } from '../../test/support/stores.ts';
import { failRun, finishRun, startRun } from './run.ts';

const DAY = instant('2026-11-23T00:00:00Z');
const clock = (days: number) => fixedClock(addDays(DAY, days));
const start = (id: string) => ({ id, command: 'scan', scope: `question-${id}` });

describeEachStore('the run record', (open) => {
  const rows = async (store: Awaited<ReturnType<typeof open>>) =>
    await store.db.selectFrom('run').selectAll().orderBy('id').execute();

  test('says running, then how it ended and on what', async () => {
    const store = await open();
    await startRun(store, clock(0), start('a'));
    expect(await rows(store)).toMatchObject([{ state: 'running', started_at: DAY, ended_at: null, as_of: null }]);
    const end = { state: 'partial', asOf: DAY, snapshotId: 's', summary: { accounts: 3 } } as const;
    await finishRun(store, clock(1), 'a', end);
    expect(await rows(store)).toMatchObject([
      {
        state: 'partial',
        ended_at: addDays(DAY, 1),
        as_of: DAY,
        snapshot_id: 's',
        summary: '{"accounts":3}',
        scope: 'question-a',
      },
    ]);
  });

  test('a run whose process died is marked as failed when the next one starts; ended ones stay as they are', async () => {
    const store = await open();
    await startRun(store, clock(0), start('a'));
    await finishRun(store, clock(0), 'a', { state: 'complete', summary: {} });
    await startRun(store, clock(1), start('b'));
    await startRun(store, clock(2), start('c'));
    expect((await rows(store)).map(({ state, ended_at }) => [state, ended_at])).toEqual([
      ['complete', DAY],
      ['failed', addDays(DAY, 2)],
      ['running', null],
    ]);
    expect(JSON.parse((await rows(store))[1]?.summary ?? '')).toMatchObject({ fault: { code: 'interrupted' } });
  });

  test('a run that goes on under its old id is running again', async () => {
    const store = await open();
    await startRun(store, clock(0), start('a'));
    await startRun(store, clock(1), start('a'));
    expect(await rows(store)).toMatchObject([
      { state: 'running', started_at: addDays(DAY, 1), ended_at: null, summary: '{}' },
    ]);
  });

  test('a fault is kept with its code and mend', async () => {
    const store = await open();
    await startRun(store, clock(0), start('a'));
    await failRun(store, clock(1), 'a', new Fault('denied', 'AWS said no', { mend: 'ask for the role' }));
    const [row] = await rows(store);
    expect(row).toMatchObject({ state: 'failed', ended_at: addDays(DAY, 1) });
    expect(JSON.parse(row?.summary ?? '')).toEqual({
      fault: { code: 'denied', message: 'AWS said no', mend: 'ask for the role' },
    });
  });
});
