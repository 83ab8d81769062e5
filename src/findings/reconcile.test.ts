import { describe, expect, test } from 'vitest';
import { addDays, type Instant, instant, type Outcome, type Severity, type Verdict, verdictIdentity } from '#kernel';
import { assignAction } from './assign.ts';
import type { ReconcileContext } from './decisions.ts';
import { findingId } from './identity.ts';
import { reconcile, wantedVerdicts } from './reconcile.ts';
import { storedEvidence, withoutTimes } from './stored-text.ts';

const DAY = instant('2026-11-23T00:00:00Z');
const ACCOUNT = '111122223333';

const CONTEXT: ReconcileContext = {
  at: DAY,
  decisions: {
    owner: () => ({ owner: 'team', hops: [] }),
    suppression: () => undefined,
    severity: (_, base) => base,
    lapse: () => ({}),
    due: (_: Severity, openedAt: Instant) => addDays(openedAt, 1),
  },
  rules: new Map([
    ['account-rule', { fix: { id: 'a', per: 'account' } }],
    ['resource-rule', { fix: { id: 'b', per: 'resource' } }],
    ['organization-rule', { fix: { id: 'c', per: 'organization' } }],
  ]),
  organization: { id: 'o-1', accountId: '000000000001' },
  accountName: (id) => id,
  sight: (_, accountId) =>
    accountId === ACCOUNT ? { complete: true, evidence: [] } : { complete: false, missing: 'x', reason: 'y' },
};

function verdict(name: string, outcome: Outcome = 'fail', severity: Severity = 'low', rule = 'account-rule'): Verdict {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
  return {
    rule,
    outcome,
    severity,
    resource: { arn, type: 'AWS::IAM::User', id: name, name, accountId: ACCOUNT, region: 'global', tags: {} },
    discriminator: '',
    reason: { code: 'c', params: {} },
    evidence: [],
  };
}

const known = (...verdicts: Verdict[]) =>
  new Map(reconcile(new Map(), verdicts, CONTEXT).map(({ row }) => [row.id, row]));

describe('reconcile', () => {
  test('answers what is new, what is closed and nothing of the rest', () => {
    const steps = reconcile(known(verdict('a'), verdict('b')), [verdict('b'), verdict('c')], CONTEXT);
    expect(steps.map(({ row, change }) => `${row.resource_name} ${change?.cause}`)).toEqual([
      'c first-seen',
      'a resource-gone',
    ]);
  });

  test.each([
    ['the worse outcome', [verdict('a', 'pass'), verdict('a', 'fail'), verdict('a', 'unknown')], 'fail', 1],
    ['the higher severity', [verdict('a', 'fail', 'low'), verdict('a', 'fail', 'high'), verdict('a')], 'fail', 3],
  ])('of two verdicts on one thing %s counts', (_, verdicts, outcome, severity) => {
    expect(reconcile(new Map(), verdicts, CONTEXT).map(({ row }) => row)).toMatchObject([{ outcome, severity }]);
  });

  test('a verdict on a resource of another account than before is a mistake of the rule', () => {
    const moved = { ...verdict('a'), resource: { ...verdict('a').resource, accountId: '999999999999' } };
    expect(() => reconcile(known(verdict('a')), [moved], CONTEXT)).toThrow(/moved from account 111122223333/);
  });
});

test('wanted are the identities and resources of findings that are not closed', () => {
  const rows = known(verdict('a'), verdict('b'));
  const id = findingId(verdict('b'));
  const row = rows.get(id);
  if (row) rows.set(id, { ...row, state: 'fixed' });
  const { wanted, wantedResource } = wantedVerdicts(rows);
  expect(['a', 'b', 'c'].map((name) => wanted(verdictIdentity(verdict(name))))).toEqual([true, false, false]);
  expect(['a', 'b', 'c'].map((name) => wantedResource(verdict(name).resource.arn))).toEqual([true, false, false]);
});

describe('assignAction', () => {
  const { resource } = verdict('a');
  const assign = (rule: string, outcome: Outcome, owner = 'team') =>
    assignAction({ rule, outcome, resource, owner }, CONTEXT);

  test.each([
    ['account-rule', 'fail', 'a', ACCOUNT, ACCOUNT],
    ['resource-rule', 'fail', 'b', resource.arn, ACCOUNT],
    ['organization-rule', 'fail', 'c', 'o-1', '000000000001'],
    ['organization-rule', 'unknown', 'restore-sight', ACCOUNT, ACCOUNT],
    ['no-rule', 'unknown', 'restore-sight', ACCOUNT, ACCOUNT],
  ] as const)('%s that says %s: fix %s at %s', (rule, outcome, fix, place, accountId) => {
    expect(assign(rule, outcome)).toMatchObject({ fix, place, accountId, owner: 'team' });
  });

  test('another owner is another action; an unknown rule has none', () => {
    expect(assign('account-rule', 'fail')?.id).not.toBe(assign('account-rule', 'fail', 'blue')?.id);
    expect(assign('no-rule', 'fail')).toBeUndefined();
  });
});

test('only the member with the time of looking is left out of evidence, not a value that looks like it', () => {
  const hostile = '"observedAt":"x"';
  const at = (observedAt: Instant, value: string) =>
    storedEvidence([{ kind: 'snapshot', source: 's', pointer: 'p', observedAt, value }]);
  expect(withoutTimes(at(DAY, hostile))).toBe(withoutTimes(at(addDays(DAY, 1), hostile)));
  expect(withoutTimes(at(DAY, hostile))).not.toBe(withoutTimes(at(DAY, '"observedAt":"y"')));
});
