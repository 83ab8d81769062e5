import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Evidence, type Instant, instant, type Outcome, type Severity, type Verdict } from '#kernel';
import type { ReconcileContext, Seen, Sight } from './decisions.ts';
import type { Suppression } from './finding.ts';
import { type FindingRow, type LifeChange, nextStep } from './life.ts';

const DAY = instant('2026-11-23T00:00:00Z');
const DAYS: Readonly<Record<Severity, number>> = { critical: 3, high: 14, medium: 60, low: 180, informational: 365 };
const EXCEPTION: Suppression = { reason: 'r', approvedBy: 'b', until: instant('2027-01-01T00:00:00Z'), entry: 'e' };
const DENIED: Sight = { complete: false, missing: 'AWS::IAM::User', reason: 'AccessDenied' };
const SEEN_ALL: Sight = { complete: true, evidence: [] };

interface World {
  readonly at?: Instant;
  readonly owner?: string;
  readonly suppression?: Suppression | undefined;
  readonly days?: Readonly<Record<Severity, number>>;
  readonly accountName?: string;
}

function context({
  at = DAY,
  owner = 'team',
  suppression,
  days = DAYS,
  accountName = 'prod',
}: World = {}): ReconcileContext {
  return {
    at,
    decisions: {
      owner: () => ({ owner, hops: [{ by: 'default', pointer: 'policy defaultOwner', hit: true }] }),
      suppression: () => suppression,
      severity: (_, base) => base,
      lapse: () => ({}),
      due: (severity, openedAt) => addDays(openedAt, days[severity]),
    },
    rules: new Map([['r', { fix: { id: 'rotate-access-keys', per: 'account' } }]]),
    organization: { id: 'o-1', accountId: '000000000001' },
    accountName: () => accountName,
    sight: () => SEEN_ALL,
  };
}

function evidence(value: string, observedAt = DAY): Evidence {
  return { kind: 'snapshot', source: 'iam:ListUsers', pointer: 'AWS::IAM::User/1/global/x#y', observedAt, value };
}

function verdict(outcome: Outcome, changes: Partial<Verdict> = {}): Verdict {
  return {
    rule: 'r',
    outcome,
    severity: 'medium',
    resource: {
      arn: 'arn:aws:iam::111122223333:user/anna',
      type: 'AWS::IAM::User',
      id: 'AIDA1',
      name: 'anna',
      accountId: '111122223333',
      region: 'global',
      tags: {},
    },
    discriminator: 'AKIA1',
    reason: { code: 'overdue', params: { createdAt: DAY } },
    evidence: [evidence('true')],
    ...changes,
  };
}

/** Leads a finding through a life; answers its row and its history. */
function live(...steps: readonly (readonly [Seen, World?])[]) {
  let row: FindingRow | undefined;
  const history: LifeChange[] = [];
  let written = 0;
  for (const [seen, world] of steps) {
    const step = nextStep(row, seen, context(world));
    if (!step) continue;
    written += 1;
    row = step.row;
    if (step.change) history.push(step.change);
  }
  return { row: row as FindingRow, history, causes: history.map(({ cause }) => cause), written };
}

const fail = (changes?: Partial<Verdict>): Seen => ({ verdict: verdict('fail', changes) });
const unknown = (changes?: Partial<Verdict>): Seen => ({ verdict: verdict('unknown', changes) });
const pass: Seen = {
  verdict: verdict('pass', { reason: { code: 'rotated', params: {} }, evidence: [evidence('new')] }),
};

describe('the life of a finding', () => {
  test('it opens with owner, due date and action', () => {
    const { row, history } = live([fail()]);
    expect(row).toMatchObject({
      state: 'open',
      outcome: 'fail',
      severity: 2,
      owner: 'team',
      opened_at: DAY,
      first_seen_at: DAY,
    });
    expect(row.due_at).toBe(addDays(DAY, 60));
    expect(row.action_id).toMatch(/^[0-9a-f]{32}$/);
    expect(history).toEqual([
      { from: undefined, to: 'open', cause: 'first-seen', params: {}, evidence: [evidence('true')] },
    ]);
  });

  test('what passes or is not applicable opens nothing', () => {
    expect(nextStep(undefined, pass, context())).toBeUndefined();
    expect(nextStep(undefined, { verdict: verdict('not-applicable') }, context())).toBeUndefined();
    expect(nextStep(undefined, { absent: SEEN_ALL }, context())).toBeUndefined();
  });

  test('seen again unchanged, at a later time and with later evidence, nothing is written', () => {
    const later = addDays(DAY, 3);
    expect(live([fail()], [fail({ evidence: [evidence('true', later)] }), { at: later }]).written).toBe(1);
  });

  test.each<[string, Partial<Verdict>, World]>([
    ['a reason parameter', { reason: { code: 'overdue', params: { createdAt: addDays(DAY, 1) } } }, {}],
    ['the value of evidence', { evidence: [evidence('false')] }, {}],
    ['a name', { resource: { ...verdict('fail').resource, name: 'anna2' } }, {}],
    ['a tag', { resource: { ...verdict('fail').resource, tags: { a: 'b' } } }, {}],
    ['the name of the account', {}, { accountName: 'production' }],
  ])('%s is a fact: the row changes, history does not', (_, changes, world) => {
    const { row, written, causes } = live([fail()], [fail(changes), { at: addDays(DAY, 1), ...world }]);
    expect(written).toBe(2);
    expect(causes).toEqual(['first-seen']);
    expect(row.changed_at).toBe(addDays(DAY, 1));
    expect(row.opened_at).toBe(DAY);
  });

  test('a resource that gets the owner tag of its present owner keeps its history', () => {
    const { row, causes } = live([fail()], [fail(), { owner: 'team' }]);
    expect(causes).toEqual(['first-seen']);
    expect(row.owner_proof).toContain('defaultOwner');
  });

  test('a pass makes it fixed, with the passing evidence and reason; it keeps what it failed with', () => {
    const { row, history } = live([fail()], [pass, { at: addDays(DAY, 1) }]);
    expect(row).toMatchObject({ state: 'fixed', reason_code: 'overdue', changed_at: addDays(DAY, 1) });
    expect(history[1]).toEqual({
      from: 'open',
      to: 'fixed',
      cause: 'rule-passes',
      params: { outcome: 'pass', reason: 'rotated' },
      evidence: [evidence('new')],
    });
  });

  test('not seen although everything was looked at: gone', () => {
    const sight: Sight = { complete: true, evidence: [evidence('complete')] };
    const { row, history } = live([fail()], [{ absent: sight }]);
    expect(row.state).toBe('gone');
    expect(history[1]).toMatchObject({ cause: 'resource-gone', evidence: [evidence('complete')] });
  });

  test('not seen because something was not looked at: it stays active with severity and due date', () => {
    const { row, history, written } = live([fail()], [{ absent: DENIED }], [{ absent: DENIED }]);
    expect(row).toMatchObject({ state: 'not-looked-at', severity: 2, due_at: addDays(DAY, 60) });
    expect(history[1]).toMatchObject({
      from: 'open',
      cause: 'sight-lost',
      params: { missing: 'AWS::IAM::User', reason: 'AccessDenied' },
    });
    expect(written).toBe(2);
  });

  test('sight restored finds it open again in the same life', () => {
    const { row, causes } = live(
      [fail()],
      [{ absent: DENIED }, { at: addDays(DAY, 1) }],
      [fail(), { at: addDays(DAY, 2) }],
    );
    expect(causes).toEqual(['first-seen', 'sight-lost', 'sight-restored']);
    expect(row).toMatchObject({ state: 'open', opened_at: DAY });
  });

  test.each([pass, { absent: SEEN_ALL } as Seen])(
    'fixed or gone and failing again: a new life with a new due date',
    (end) => {
      const again = addDays(DAY, 9);
      const { row, causes, history } = live([fail()], [end, { at: addDays(DAY, 1) }], [end], [fail(), { at: again }]);
      expect(causes.at(-1)).toBe('seen-again');
      expect(history).toHaveLength(3);
      expect(row).toMatchObject({ state: 'open', opened_at: again, due_at: addDays(again, 60), first_seen_at: DAY });
    },
  );

  test('fail and unknown are one life, and losing sight never lowers the severity', () => {
    const { row, causes, history } = live(
      [fail({ severity: 'high' })],
      [unknown({ severity: 'low' })],
      [unknown({ severity: 'low' })],
    );
    expect(causes).toEqual(['first-seen', 'sight-lost']);
    expect(row).toMatchObject({ outcome: 'unknown', state: 'open', severity: 3, due_at: addDays(DAY, 14) });
    expect(history[1]?.params).toEqual({ outcomeFrom: 'fail', outcomeTo: 'unknown' });
    const back = live([fail({ severity: 'high' })], [unknown()], [fail({ severity: 'low' })]);
    expect(back.causes.at(-1)).toBe('sight-restored');
    expect(back.row.severity).toBe(1);
  });

  test('unknown belongs to the action that restores sight', () => {
    const first = live([fail()]);
    const second = live([fail()], [unknown()]);
    expect(second.row.action_id).not.toBe(first.row.action_id);
    expect(nextStep(first.row, unknown(), context())?.action).toMatchObject({
      fix: 'restore-sight',
      place: '111122223333',
    });
  });

  test.each<[string, Partial<Verdict>, World, Record<string, string>]>([
    [
      'severity-changed',
      { severity: 'critical' },
      {},
      { severityFrom: 'medium', severityTo: 'critical', dueFrom: addDays(DAY, 60), dueTo: addDays(DAY, 3) },
    ],
    [
      'facts-changed',
      { reason: { code: 'never-used', params: {} } },
      {},
      { reasonFrom: 'overdue', reasonTo: 'never-used' },
    ],
    ['owner-changed', {}, { owner: 'blue' }, { ownerFrom: 'team', ownerTo: 'blue' }],
    ['due-changed', {}, { days: { ...DAYS, medium: 30 } }, { dueFrom: addDays(DAY, 60), dueTo: addDays(DAY, 30) }],
  ])('%s makes one history row with the old and the new', (cause, changes, world, params) => {
    const { history } = live([fail()], [fail(changes), { at: addDays(DAY, 1), ...world }]);
    expect(history[1]).toMatchObject({ from: 'open', to: 'open', cause, params });
  });

  test('a policy entry suppresses it and its end opens it again in the same life', () => {
    const { row, history, written } = live(
      [fail()],
      [fail(), { suppression: EXCEPTION }],
      [fail(), { suppression: EXCEPTION }],
      [fail(), { at: addDays(DAY, 50) }],
    );
    expect(history.map(({ to, cause }) => `${to} ${cause}`)).toEqual([
      'open first-seen',
      'suppressed suppressed-by-policy',
      'open suppression-ended',
    ]);
    expect(history[1]?.params).toEqual({ entry: 'e', until: EXCEPTION.until });
    expect(row).toMatchObject({ state: 'open', opened_at: DAY, suppression: null });
    expect(written).toBe(3);
  });

  test('a suppressed one that is not seen stays suppressed without sight, is gone with it', () => {
    const hidden = { suppression: EXCEPTION };
    expect(live([fail(), hidden], [{ absent: DENIED }, hidden]).row.state).toBe('suppressed');
    expect(live([fail(), hidden], [{ absent: SEEN_ALL }, hidden]).row).toMatchObject({
      state: 'gone',
      suppression: null,
    });
    expect(live([fail(), hidden], [{ absent: DENIED }]).causes).toEqual(['first-seen', 'suppression-ended']);
    expect(live([fail(), hidden], [pass, hidden]).row.state).toBe('fixed');
  });

  test('a finding of a rule nobody knows any more keeps its action', () => {
    const { row } = live([fail()]);
    const step = nextStep(
      row,
      { absent: { complete: false, missing: 'rule', reason: 'RuleUnknown' } },
      {
        ...context(),
        rules: new Map(),
      },
    );
    expect(step?.row).toMatchObject({ state: 'not-looked-at', action_id: row.action_id });
  });

  test('hostile names are stored as both engines give them back, and are equal the next time', () => {
    const resource = { ...verdict('fail').resource, name: 'a\0b\uD800' };
    const { row, written } = live([fail({ resource })], [fail({ resource })]);
    expect(row.resource_name).toBe('a\uFFFDb\uFFFD');
    expect(written).toBe(1);
  });
});

const seen = fc.oneof(
  fc
    .record({
      outcome: fc.constantFrom<Outcome>('fail', 'unknown', 'pass', 'not-applicable'),
      severity: fc.constantFrom<Severity>('low', 'medium', 'high'),
      code: fc.constantFrom('a', 'b'),
    })
    .map(
      ({ outcome, severity, code }): Seen => ({
        verdict: verdict(outcome, { severity, reason: { code, params: {} } }),
      }),
    ),
  fc.constantFrom<Seen>({ absent: SEEN_ALL }, { absent: DENIED }),
);
const world = fc.record({ owner: fc.constantFrom('x', 'y'), suppression: fc.constantFrom(undefined, EXCEPTION) });

test('whatever happens: history leads from state to state and ends at the row; the same look twice writes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seen, world), { maxLength: 12 }), (looks) => {
      let row: FindingRow | undefined;
      const changes: LifeChange[] = [];
      for (const [index, [look, policy]] of looks.entries()) {
        const now = context({ ...policy, at: addDays(DAY, index) });
        const step = nextStep(row, look, now);
        row = step?.row ?? row;
        if (step?.change) changes.push(step.change);
        expect(nextStep(row, look, now)).toBeUndefined();
        const times = row ? [row.first_seen_at, row.opened_at, row.changed_at] : [];
        expect(times).toEqual(times.toSorted());
      }
      expect(changes.map(({ from }) => from)).toEqual(
        [undefined, ...changes.map(({ to }) => to)].slice(0, changes.length),
      );
      expect(changes.at(-1)?.to).toBe(row?.state);
    }),
  );
});
