import { expect, test } from 'vitest';
import { addDays } from '#kernel';
import { describeEachStore } from '../support/stores.ts';
import { ALPHA, BETA, DAY_0, everything, findings, history, look, verdict, type World } from './analysis-world.ts';

const ORGANIZATION = [ALPHA, BETA];
const DENIED = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } } as const;
const day = (days: number) => ({ at: addDays(DAY_0, days) });

const world = (...verdicts: ReturnType<typeof verdict>[]): World => ({
  accounts: { [ALPHA]: { verdicts } },
  organization: ORGANIZATION,
});

const exception = (until: string) => ({
  policy: { ignore: [{ id: 'later', rule: 'old-key', reason: 'migration', approvedBy: 'CISO', until }] },
});

describeEachStore('the life of a finding', (open) => {
  test('one key deactivated between two scans closes exactly one finding, with the cause', async () => {
    const store = await open();
    await look(
      store,
      world(verdict(ALPHA, 'anna', 'fail'), verdict(ALPHA, 'bert', 'fail'), verdict(ALPHA, 'cara', 'pass')),
    );
    const second = await look(store, world(verdict(ALPHA, 'anna', 'pass'), verdict(ALPHA, 'bert', 'fail')), day(1));
    expect(second.changes).toEqual({ 'rule-passes': 1 });
    expect(second.written).toMatchObject({ findings: 1, actions: 1 });
    expect((await findings(store)).map((row) => `${row.resource_name} ${row.state}`)).toEqual([
      'anna fixed',
      'bert open',
    ]);
  });

  test('through every state and every cause of the state, numbered without gaps', async () => {
    const store = await open();
    const failing = world(verdict(ALPHA, 'anna', 'fail'));
    const dark = { accounts: { [ALPHA]: { completeness: DENIED } }, organization: ORGANIZATION };
    await look(store, failing, day(0));
    await look(store, dark, day(1));
    await look(store, failing, day(2));
    await look(store, failing, { ...day(3), ...exception('2026-11-05') });
    await look(store, failing, { ...day(4), ...exception('2026-11-05') });
    await look(store, failing, { ...day(5), ...exception('2026-11-05') });
    await look(store, world(verdict(ALPHA, 'anna', 'pass')), day(6));
    await look(store, failing, day(7));
    await look(store, world(), day(8));
    await look(store, failing, day(9));
    expect(await history(store)).toEqual([
      'anna 1 - → open first-seen',
      'anna 2 open → not-looked-at sight-lost',
      'anna 3 not-looked-at → open sight-restored',
      'anna 4 open → suppressed suppressed-by-policy',
      'anna 5 suppressed → open suppression-ended',
      'anna 6 open → fixed rule-passes',
      'anna 7 fixed → open seen-again',
      'anna 8 open → gone resource-gone',
      'anna 9 gone → open seen-again',
    ]);
    const [row] = await findings(store);
    expect(row).toMatchObject({
      state: 'open',
      first_seen_at: DAY_0,
      opened_at: addDays(DAY_0, 9),
      due_at: addDays(DAY_0, 69),
    });
  });

  test('history carries run, snapshot, time, parameters and evidence of the change', async () => {
    const store = await open();
    await look(store, world(verdict(ALPHA, 'anna', 'fail')));
    await look(store, { accounts: { [ALPHA]: { completeness: DENIED } }, organization: ORGANIZATION }, day(1));
    await look(store, world(), day(2));
    const rows = await store.db.selectFrom('finding_change').selectAll().orderBy('sequence').execute();
    expect(rows.map(({ at }) => at)).toEqual([DAY_0, addDays(DAY_0, 1), addDays(DAY_0, 2)]);
    expect(rows.every(({ run_id, snapshot_id }) => run_id.startsWith('run-') && snapshot_id === 'snapshot')).toBe(true);
    expect(JSON.parse(rows[0]?.evidence ?? '')).toMatchObject([{ value: 'fail' }]);
    expect(JSON.parse(rows[1]?.params ?? '')).toEqual({ missing: 'AWS::IAM::AccessKey', reason: 'AccessDenied' });
    expect(JSON.parse(rows[2]?.evidence ?? '')).toMatchObject([
      { source: 'iam:ListAccessKeys', pointer: `AWS::IAM::AccessKey/${ALPHA}/global/#`, value: 'complete' },
    ]);
  });

  test('the same snapshot, moment and policy write nothing at all, nor does a later day', async () => {
    const store = await open();
    const seen: World = {
      accounts: {
        [ALPHA]: {
          verdicts: [verdict(ALPHA, 'anna', 'fail'), verdict(ALPHA, 'bert', 'unknown'), verdict(ALPHA, 'cara', 'pass')],
        },
        [BETA]: { verdicts: [verdict(BETA, 'dora', 'fail', { rule: 'member-root' })], completeness: DENIED },
      },
      organization: ORGANIZATION,
    };
    const first = await look(store, seen, exception('2026-12-31'));
    expect(first.written).toMatchObject({ findings: 3, facts: 3 });
    const before = await everything(store);
    const again = await look(store, seen, exception('2026-12-31'));
    expect(again.written).toEqual({ findings: 0, actions: 0, credentials: 0, facts: 0 });
    expect(await everything(store)).toBe(before);
    await look(store, seen, { ...day(1), ...exception('2026-12-31') });
    expect(await everything(store)).toBe(before);
  });

  test('a switched-off rule suppresses its findings with its reason; switched on again they open', async () => {
    const store = await open();
    const failing = world(verdict(ALPHA, 'anna', 'fail'));
    await look(store, failing);
    await look(store, failing, { ...day(1), policy: { disabledRules: [{ rule: 'old-key', reason: 'not ours' }] } });
    const [hidden] = await findings(store);
    expect(hidden?.state).toBe('suppressed');
    expect(JSON.parse(hidden?.suppression ?? '')).toMatchObject({ reason: 'not ours', entry: 'disabledRules/old-key' });
    await look(store, failing, day(2));
    expect(await history(store)).toEqual([
      'anna 1 - → open first-seen',
      'anna 2 open → suppressed suppressed-by-policy',
      'anna 3 suppressed → open suppression-ended',
    ]);
  });

  test('an earlier moment than the last analysis is refused and nothing is written', async () => {
    const store = await open();
    await look(store, world(verdict(ALPHA, 'anna', 'fail')), day(5));
    const before = await everything(store);
    await expect(look(store, world(), day(2))).rejects.toMatchObject({ code: 'usage' });
    expect(await everything(store)).toBe(before);
  });
});
