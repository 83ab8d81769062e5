import { expect, test } from 'vitest';
import {
  type Actor,
  approveException,
  askException,
  type CaseChange,
  changeCases,
  endException,
  getException,
  withdrawException,
} from '#casework';
import { addDays, type Instant, instant } from '#kernel';
import type { Store } from '#platform/store';
import { exceptionCoverage, getFinding } from '#queries';
import { describeEachStore } from '../support/stores.ts';
import { ALPHA, BETA, DAY_0, findings, history, look, verdict, type World } from './analysis-world.ts';

const SECURITY: Actor = {
  name: 'Sena',
  permissions: ['findings:triage', 'findings:work', 'exceptions:ask', 'exceptions:decide', 'views:write'],
};
const SRE: Actor = { name: 'Ren', permissions: ['findings:work', 'exceptions:ask'] };
const APPROVER: Actor = { name: 'Aki', permissions: ['exceptions:decide'] };
const VIEWER: Actor = { name: 'Vera', permissions: [] };

const RULES = ['old-key', 'shared-key', 'member-root'];
const ORGANIZATION = [ALPHA, BETA];
const day = (days: number): Instant => addDays(DAY_0, days);

/** What was seen carries the moment of looking, as real evidence does. */
const seen = (account: string, user: string, outcome: 'fail' | 'pass' | 'unknown', at: Instant, rule = 'old-key') => {
  const said = verdict(account, user, outcome, { rule: rule as 'old-key' });
  return { ...said, evidence: said.evidence.map((item) => ({ ...item, observedAt: at })) };
};
const world = (...verdicts: ReturnType<typeof seen>[]): World => ({
  accounts: {
    [ALPHA]: { verdicts: verdicts.filter(({ resource }) => resource.accountId === ALPHA) },
    [BETA]: { verdicts: verdicts.filter(({ resource }) => resource.accountId === BETA) },
  },
  organization: ORGANIZATION,
});

async function act(store: Store, by: Actor, at: Instant, change: CaseChange, user = 'anna') {
  const row = (await findings(store)).find(({ resource_name }) => resource_name === user);
  return changeCases(store, { by, at, change, findings: [{ id: row?.id ?? '' }] });
}

async function rowOf(store: Store, user = 'anna') {
  const row = (await findings(store)).find(({ resource_name }) => resource_name === user);
  if (!row) throw new Error(`no finding of ${user}`);
  return row;
}

async function casesOf(store: Store, user = 'anna'): Promise<string[]> {
  const { cases } = await getFinding(store, (await rowOf(store, user)).id);
  return cases.map(({ by, kind, from, to, note }) => `${by} ${kind} ${from} → ${to} (${note})`);
}

async function coverage(store: Store, id: string): Promise<number> {
  return (await exceptionCoverage(store, (await getException(store.db, id)).scope)).findings;
}

describeEachStore('a finding among people', (open) => {
  test('is triaged, handed over, excepted by a second person, hidden, expires and opens again', async () => {
    const store = await open();
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0)), seen(BETA, 'bert', 'fail', day(0))));
    await act(store, SECURITY, day(0), { kind: 'stage', to: 'triaged' });
    const early = await act(store, SRE, day(0), { kind: 'stage', to: 'in-progress' });
    expect(early).toMatchObject({ changed: 0, refused: 1, firstRefused: [{ code: 'not-allowed' }] });
    await act(store, SECURITY, day(0), { kind: 'hand-over', to: 'sre', note: 'please rotate' });
    await act(store, SRE, day(0), { kind: 'assign', to: 'Ren' });
    await act(store, SRE, day(0), { kind: 'stage', to: 'waiting', note: 'the release is frozen' });
    const wish = { by: SRE, at: day(0), reason: 'frozen until Friday', until: '2026-11-05', rules: RULES };
    const asked = await askException(store, { ...wish, scope: { rule: 'old-key', accounts: [ALPHA] } });
    const self = { ...SRE, permissions: ['exceptions:decide'] };
    await expect(
      approveException(store, { id: asked.id, by: { ...self, name: ' REN ' }, at: day(0), note: '', covered: 1 }),
    ).rejects.toMatchObject({ code: 'denied', message: expect.stringContaining('cannot decide') });
    await expect(
      approveException(store, { id: asked.id, by: VIEWER, at: day(0), note: '', covered: 1 }),
    ).rejects.toMatchObject({ code: 'denied', message: expect.stringContaining('exceptions:decide') });
    expect(await coverage(store, asked.id)).toBe(1);
    await approveException(store, { id: asked.id, by: APPROVER, at: day(0), note: 'fine', covered: 1 });

    await look(store, world(seen(ALPHA, 'anna', 'fail', day(1)), seen(BETA, 'bert', 'fail', day(1))), { at: day(1) });
    expect(await rowOf(store)).toMatchObject({
      state: 'suppressed',
      stage: 'accepted',
      suppressed_by: `exception/${asked.id}`,
    });
    expect(JSON.parse((await rowOf(store)).suppression ?? '')).toMatchObject({ approvedBy: 'Aki' });
    expect(await getException(store.db, asked.id)).toMatchObject({ state: 'approved', covered: 1, health: 'holds' });

    await look(store, world(seen(ALPHA, 'anna', 'fail', day(6)), seen(BETA, 'bert', 'fail', day(6))), { at: day(6) });
    expect(await rowOf(store)).toMatchObject({ state: 'open', stage: 'triaged', assignee: 'Ren', side: 'sre' });
    expect(await getException(store.db, asked.id)).toMatchObject({ state: 'ended', covered: 0 });
    expect((await history(store)).filter((line) => line.startsWith('anna'))).toEqual([
      'anna 1 - → open first-seen',
      'anna 2 open → suppressed suppressed-by-policy',
      'anna 3 suppressed → open suppression-ended',
    ]);
    expect(await casesOf(store)).toEqual([
      'Sena stage new → triaged ()',
      'Sena hand-over security → sre (please rotate)',
      'Ren assign  → Ren ()',
      'Ren stage triaged → waiting (the release is frozen)',
      `yagura stage waiting → accepted (exception/${asked.id})`,
      'yagura stage accepted → triaged (no-longer-accepted)',
    ]);
  });

  test('opens again, with the cause, when the compensating control fails or is not seen, and hides again when it passes', async () => {
    const store = await open();
    const both = (control: 'pass' | 'fail' | 'unknown', at: Instant) =>
      world(seen(ALPHA, 'anna', 'fail', at), seen(BETA, 'guard', control, at, 'shared-key'));
    await look(store, both('pass', day(0)));
    const compensating = { rule: 'shared-key', resource: `arn:aws:iam::${BETA}:user/guard` };
    const wish = { by: SECURITY, at: day(0), reason: 'guarded', until: '2026-12-31', rules: RULES, compensating };
    const { id } = await askException(store, { ...wish, scope: { resource: 'arn:aws:iam::*:user/anna' } });
    await approveException(store, { id, by: APPROVER, at: day(0), note: '', covered: await coverage(store, id) });
    const states: string[] = [];
    for (const [index, control] of (['pass', 'fail', 'pass', 'unknown', 'pass'] as const).entries()) {
      const at = day(index + 1);
      await look(store, both(control, at), { at });
      states.push(`${(await rowOf(store)).state} ${(await getException(store.db, id)).health}`);
    }
    expect(states).toEqual([
      'suppressed holds',
      'open control-failed',
      'suppressed holds',
      'open control-unknown',
      'suppressed holds',
    ]);
    const { history: changes } = await getFinding(store, (await rowOf(store)).id);
    expect(changes.filter(({ cause }) => cause === 'compensating-control-failed')).toMatchObject([
      { params: { exception: id, control: `shared-key ${compensating.resource}`, health: 'control-failed' } },
      { params: { health: 'control-unknown' } },
    ]);
  });

  test('an exception alarms when it grows and when it covers nothing, and an early end opens what it hid', async () => {
    const store = await open();
    const users = (at: Instant, ...names: string[]) => world(...names.map((name) => seen(ALPHA, name, 'fail', at)));
    await look(store, users(day(0), 'anna'));
    const wish = { by: SECURITY, at: day(0), reason: 'migration', until: '2026-12-31', rules: RULES };
    const { id } = await askException(store, { ...wish, scope: { rule: 'old-key' } });
    await approveException(store, { id, by: APPROVER, at: day(0), note: '', covered: await coverage(store, id) });
    await look(store, users(day(1), 'anna', 'bert', 'cara'), { at: day(1) });
    expect(await getException(store.db, id)).toMatchObject({ coveredAtApproval: 1, covered: 3, health: 'grown' });
    await look(store, users(day(2)), { at: day(2) });
    expect(await getException(store.db, id)).toMatchObject({ covered: 0, health: 'covers-nothing' });
    await look(store, users(day(3), 'anna'), { at: day(3) });
    expect((await rowOf(store)).state).toBe('suppressed');
    await endException(store, { id, by: APPROVER, at: day(3), note: 'done' });
    await look(store, users(day(4), 'anna'), { at: day(4) });
    expect(await rowOf(store)).toMatchObject({ state: 'open', stage: 'triaged' });
  });

  test('said to be mended: what was seen before counts for nothing, a later failure sends it back, a pass closes it', async () => {
    const store = await open();
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))));
    await act(store, SECURITY, instant('2026-11-01T12:00:00Z'), { kind: 'stage', to: 'mended', note: 'rotated' });
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))), { at: day(1) });
    expect((await rowOf(store)).stage).toBe('mended');
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(2))), { at: day(2) });
    expect((await rowOf(store)).stage).toBe('in-progress');
    expect((await casesOf(store)).at(-1)).toBe('yagura stage mended → in-progress (still-failing)');
    await act(store, SECURITY, day(2), { kind: 'stage', to: 'mended' });
    await look(store, world(seen(ALPHA, 'anna', 'pass', day(3))), { at: day(3) });
    expect(await rowOf(store)).toMatchObject({ state: 'fixed', stage: 'mended' });
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(4))), { at: day(4) });
    expect(await rowOf(store)).toMatchObject({ state: 'open', stage: 'new', side: 'security' });
  });

  test('what people do while a run judges is not overwritten by it', async () => {
    const store = await open();
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))));
    const changed = { ...seen(ALPHA, 'anna', 'fail', day(1)), severity: 'critical' as const };
    const row = await rowOf(store);
    let transactions = 0;
    // The first transaction opens the run, the second writes what was judged before it.
    const late = new Proxy(store, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return async (work: never) => {
          transactions += 1;
          if (transactions === 2) {
            const change = { kind: 'stage', to: 'waiting' } as const;
            await changeCases(target, { by: SECURITY, at: day(1), change, findings: [{ id: row.id }] });
          }
          return target.transaction(work);
        };
      },
    });
    await look(late, world(changed), { at: day(1) });
    expect(await rowOf(store)).toMatchObject({ stage: 'waiting', severity: 4 });
  });

  test('ten thousand change at once; those that changed meanwhile are named and left alone', async () => {
    const store = await open();
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0)), seen(ALPHA, 'bert', 'fail', day(0))));
    const [anna, bert] = await findings(store);
    await act(store, SECURITY, day(0), { kind: 'stage', to: 'triaged' }, 'bert');
    const done = await changeCases(store, {
      by: SECURITY,
      at: day(0),
      change: { kind: 'stage', to: 'in-progress' },
      findings: [
        { id: anna?.id ?? '', state: 'open', stage: 'new' },
        { id: bert?.id ?? '', state: 'open', stage: 'new' },
        ...Array.from({ length: 9_998 }, (_, index) => ({ id: `none-${index}` })),
      ],
    });
    expect(done).toMatchObject({ changed: 1, unchanged: 0, refused: 9_999 });
    expect(done.firstRefused).toHaveLength(100);
    expect(done.firstRefused[0]).toMatchObject({ id: bert?.id, code: 'changed' });
    expect((await rowOf(store, 'bert')).stage).toBe('triaged');
  });

  test('who only looks changes nothing, only the asker withdraws, and nothing is accepted by hand', async () => {
    const store = await open();
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))));
    await expect(act(store, VIEWER, day(0), { kind: 'comment', note: 'hm' })).rejects.toMatchObject({ code: 'denied' });
    await expect(act(store, SECURITY, day(0), { kind: 'stage', to: 'accepted' })).rejects.toMatchObject({
      code: 'usage',
      mend: expect.stringContaining('yagura exception ask'),
    });
    const wish = { by: SRE, at: day(0), reason: 'r', until: '2026-12-31', rules: RULES };
    const { id } = await askException(store, { ...wish, scope: { rule: 'old-key' } });
    await expect(withdrawException(store, { id, by: SECURITY, at: day(0), note: '' })).rejects.toMatchObject({
      code: 'denied',
    });
    expect((await withdrawException(store, { id, by: SRE, at: day(0), note: '' })).state).toBe('withdrawn');
  });

  test('what stays overdue is escalated once for each level', async () => {
    const store = await open();
    const policy = {
      escalation: [
        { afterDays: 7, to: 'lead' },
        { afterDays: 30, to: 'ciso' },
      ],
    };
    for (const days of [0, 66, 67, 68, 90, 91]) {
      await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))), { at: day(days), policy });
    }
    expect(await casesOf(store)).toEqual(['yagura escalation 7 → lead ()', 'yagura escalation 30 → ciso ()']);
  });

  test('a control that is off in an account makes no finding there and hides the one there was', async () => {
    const store = await open();
    const failing = world(seen(ALPHA, 'anna', 'fail', day(0)), seen(BETA, 'bert', 'fail', day(0)));
    await look(store, world(seen(ALPHA, 'anna', 'fail', day(0))));
    const controls = [{ rule: 'old-key', mode: 'off' as const, accounts: [ALPHA, BETA], reason: 'not ours' }];
    await look(store, failing, { at: day(1), policy: { controls } });
    expect((await findings(store)).map((row) => `${row.resource_name} ${row.state} ${row.suppressed_by}`)).toEqual([
      'anna suppressed controls/old-key',
    ]);
    await look(store, failing, { at: day(2) });
    expect((await findings(store)).map((row) => `${row.resource_name} ${row.state}`)).toEqual([
      'anna open',
      'bert open',
    ]);
  });
});
