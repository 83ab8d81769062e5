import { expect, test } from 'vitest';
import { addDays } from '#kernel';
import { describeEachStore } from '../support/stores.ts';
import {
  ALPHA,
  BETA,
  DAY_0,
  HOME,
  actions,
  findings,
  look,
  verdict,
  withSeverity,
  type World,
} from './analysis-world.ts';

const ORGANIZATION = [ALPHA, BETA, HOME];
const day = (days: number) => ({ at: addDays(DAY_0, days) });
const world = (alpha: ReturnType<typeof verdict>[], beta: ReturnType<typeof verdict>[] = []): World => ({
  accounts: { [ALPHA]: { verdicts: alpha }, [BETA]: { verdicts: beta } },
  organization: ORGANIZATION,
});

describeEachStore('actions', (open) => {
  test('one fix, one place, one owner: per account, per resource and over the organization', async () => {
    const store = await open();
    await look(
      store,
      world(
        [
          verdict(ALPHA, 'anna', 'fail'),
          verdict(ALPHA, 'bert', 'fail'),
          verdict(ALPHA, 'anna', 'fail', { rule: 'shared-key' }),
          verdict(ALPHA, 'root', 'fail', { rule: 'member-root' }),
          verdict(ALPHA, 'cara', 'unknown', { rule: 'shared-key' }),
        ],
        [verdict(BETA, 'dora', 'fail'), verdict(BETA, 'root', 'fail', { rule: 'member-root' })],
      ),
    );
    expect((await actions(store)).map((row) => [row.fix, row.place, row.account_id, row.findings])).toEqual([
      ['investigate-shared-key', `arn:aws:iam::${ALPHA}:user/anna`, ALPHA, 1],
      ['remove-member-root-credentials', 'o-example', HOME, 2],
      ['restore-sight', ALPHA, ALPHA, 1],
      ['rotate-access-keys', ALPHA, ALPHA, 2],
      ['rotate-access-keys', BETA, BETA, 1],
    ]);
  });

  test('it has the highest severity, the earliest due date and opening, and counts by severity', async () => {
    const store = await open();
    const anna = verdict(ALPHA, 'anna', 'fail');
    const late = withSeverity('critical', verdict(ALPHA, 'bert', 'fail'));
    await look(store, world([anna]));
    await look(store, world([anna, late]), day(50));
    expect(await actions(store)).toMatchObject([
      { state: 'open', severity: 4, due_at: addDays(DAY_0, 53), opened_at: DAY_0, findings: 2 },
    ]);
    const [row] = await actions(store);
    expect(JSON.parse(row?.closes ?? '')).toEqual({ informational: 0, low: 0, medium: 1, high: 0, critical: 1 });
  });

  test('it is done when no active finding is left, keeps its row, and opens again', async () => {
    const store = await open();
    const [failing, passing] = [verdict(ALPHA, 'anna', 'fail'), verdict(ALPHA, 'anna', 'pass')];
    await look(store, world([failing]));
    const [opened] = await actions(store);
    await look(store, world([passing]), day(1));
    expect(await actions(store)).toMatchObject([{ id: opened?.id, state: 'done', findings: 0, severity: 2 }]);
    await look(store, world([failing]), day(2));
    expect(await actions(store)).toMatchObject([
      { id: opened?.id, state: 'open', findings: 1, opened_at: addDays(DAY_0, 2) },
    ]);
  });

  test('a finding that is not looked at still asks for work, a suppressed one does not', async () => {
    const store = await open();
    await look(store, world([verdict(ALPHA, 'anna', 'fail')]));
    await look(
      store,
      { accounts: { [ALPHA]: { completeness: { state: 'failed' } } }, organization: ORGANIZATION },
      day(1),
    );
    expect(await actions(store)).toMatchObject([{ state: 'open', findings: 1 }]);
    const entry = { id: 'e', rule: 'old-key', reason: 'r', approvedBy: 'b', until: '2026-12-31' };
    await look(store, world([verdict(ALPHA, 'anna', 'fail')]), { ...day(2), policy: { ignore: [entry] } });
    expect(await actions(store)).toMatchObject([{ state: 'done', findings: 0 }]);
  });

  test('another owner takes findings from one action to another; the proof says why', async () => {
    const store = await open();
    const seen = world([verdict(ALPHA, 'anna', 'fail'), verdict(ALPHA, 'bert', 'fail')]);
    await look(store, seen);
    const owners = [
      { owner: 'whole-estate', ous: ['r-1'] },
      { owner: 'unit-one', ous: ['Unit-1'] },
    ];
    const summary = await look(store, seen, { ...day(1), policy: { owners } });
    expect(summary.changes).toEqual({ 'owner-changed': 2 });
    expect((await actions(store)).map((row) => [row.owner, row.state, row.findings])).toEqual([
      ['security', 'done', 0],
      ['unit-one', 'open', 2],
    ]);
    const [row] = await findings(store);
    expect(JSON.parse(row?.owner_proof ?? '')).toEqual([
      { by: 'tag', pointer: 'resource tags Owner, owner, team', hit: false },
      { by: 'account', pointer: `account ${ALPHA} tags Owner, owner, team`, hit: false },
      { by: 'ou', pointer: 'policy owners[1]', hit: true },
    ]);
  });

  test('the tag of an account goes before owner rules, that of the resource before both', async () => {
    const store = await open();
    const tagged = verdict(ALPHA, 'bert', 'fail');
    const seen: World = {
      ...world([
        verdict(ALPHA, 'anna', 'fail'),
        { ...tagged, resource: { ...tagged.resource, tags: { team: 'red' } } },
      ]),
      accountTags: { [ALPHA]: { Owner: 'blue' } },
    };
    await look(store, seen, { policy: { owners: [{ owner: 'green', accounts: [ALPHA] }] } });
    expect((await findings(store)).map(({ owner }) => owner)).toEqual(['blue', 'red']);
  });
});
