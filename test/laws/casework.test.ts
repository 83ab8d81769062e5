import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { RULES } from '#analysis';
import { type Actor, type CaseChange, changeCases, stagesFrom, TRANSITIONS } from '#casework';
import { SIDES, type Side, type Stage, STAGES } from '#findings';
import { addDays, SEVERITIES } from '#kernel';
import { openStore } from '#platform/store';
import { type Policy, STANDARDS } from '#policy';
import { simulatePolicy } from '#queries';
import { ALPHA, BETA, DAY_0, findings, look, verdict, type World } from '../scenario/analysis-world.ts';
import { insert } from '../support/seed.ts';
import { findingRow } from '../support/finding-row.ts';

const SECURITY: Actor = { name: 'Sena', permissions: ['findings:triage', 'findings:work'] };
const SRE: Actor = { name: 'Ren', permissions: ['findings:work'] };

describe('stages', () => {
  test('no move is listed twice, none stays where it is, none leads to or from accepted', () => {
    const names = TRANSITIONS.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { from, to } of TRANSITIONS) {
      expect(from).not.toBe(to);
      expect([from, to]).not.toContain('accepted');
    }
  });

  test('security may do everything SRE may, and every stage but accepted can be reached and left', () => {
    for (const stage of STAGES) {
      expect(stagesFrom(stage, 'security')).toEqual(expect.arrayContaining([...stagesFrom(stage, 'sre')]));
      if (stage === 'accepted') continue;
      expect(stagesFrom(stage, 'security')).not.toEqual([]);
      expect(TRANSITIONS.some(({ to }) => to === stage)).toBe(true);
    }
  });

  test('whatever people try, a case follows the table, the history tells each step, and nothing else is written', async () => {
    const store = await openStore('sqlite::memory:');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('stage' as const), to: fc.constantFrom(...STAGES.slice(0, 5)) }),
      fc.record({
        kind: fc.constant('hand-over' as const),
        to: fc.constantFrom(...SIDES),
        note: fc.constant('over to you'),
      }),
      fc.record({ kind: fc.constant('assign' as const), to: fc.constantFrom('', 'Ren', 'Sena') }),
      fc.record({ kind: fc.constant('comment' as const), note: fc.constant('hm') }),
    );
    const step = fc.record({ by: fc.constantFrom(SECURITY, SRE), change });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        tried += 1;
        const id = `case-${tried}`;
        await insert(store, 'finding', [findingRow(id)]);
        let expected: { stage: Stage; side: Side; assignee: string } = { stage: 'new', side: 'security', assignee: '' };
        let rows = 0;
        for (const { by, change: one } of steps) {
          const after = model(expected, by === SRE ? 'sre' : 'security', one);
          const done = await changeCases(store, { by, at: DAY_0, change: one, findings: [{ id }] });
          expect(done.changed).toBe(after === 'refused' || after === 'same' ? 0 : 1);
          expect(done.refused).toBe(after === 'refused' ? 1 : 0);
          if (after === 'refused' || after === 'same') continue;
          expected = after;
          rows += 1;
        }
        const row = await store.db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        expect(row).toMatchObject(expected);
        expect({ ...row, ...STARTED }).toMatchObject({ ...findingRow(id), ...STARTED });
        const history = await store.db.selectFrom('case_change').selectAll().where('finding_id', '=', id).execute();
        expect(history.map(({ sequence }) => sequence)).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
    await store.close();
  });
});

const STARTED = { stage: '', side: '', assignee: '', stage_at: '' };

/** The rules said a second time, in another way. */
function model(
  now: { stage: Stage; side: Side; assignee: string },
  by: Side,
  change: CaseChange,
): { stage: Stage; side: Side; assignee: string } | 'refused' | 'same' {
  if (change.kind === 'comment') return now;
  if (by === 'sre' && now.side === 'security') return 'refused';
  if (change.kind === 'hand-over') return change.to === now.side ? 'same' : { ...now, side: change.to };
  if (change.kind === 'assign') return change.to === now.assignee ? 'same' : { ...now, assignee: change.to };
  if (change.kind !== 'stage') return 'refused';
  if (change.to === now.stage) return 'same';
  const sre: Partial<Record<Stage, readonly Stage[]>> = {
    triaged: ['in-progress', 'waiting', 'mended'],
    'in-progress': ['waiting', 'mended'],
    waiting: ['in-progress', 'mended'],
    mended: ['in-progress'],
  };
  const security: Partial<Record<Stage, readonly Stage[]>> = {
    new: ['triaged', 'in-progress', 'waiting', 'mended'],
    triaged: ['new', 'in-progress', 'waiting', 'mended'],
    'in-progress': ['triaged', 'waiting', 'mended'],
    waiting: ['triaged', 'in-progress', 'mended'],
    mended: ['triaged', 'in-progress'],
  };
  const may = (by === 'sre' ? sre : security)[now.stage] ?? [];
  return may.includes(change.to) ? { ...now, stage: change.to } : 'refused';
}

/** Rule ids of the world that the program knows too, so that a policy may name them. */
const KNOWN = {
  'old-key': 'access-key-rotation',
  'shared-key': 'shared-access-key',
  'member-root': 'root-mfa',
} as const;

const HEADS = RULES.filter(({ id }) => Object.values<string>(KNOWN).includes(id));

describe('a simulated policy', () => {
  const account = fc.constantFrom(ALPHA, BETA);
  const place = fc.record(
    {
      accounts: fc.array(account, { minLength: 1, maxLength: 2 }),
      ous: fc.constantFrom(['Unit-1'], ['Unit-2'], ['Unit-1', 'Unit-2'], ['Nowhere']),
      tag: fc.constantFrom({ key: 'stage', value: 'dev' }, { key: 'stage' }, { key: 'none' }),
    },
    { requiredKeys: [] },
  );
  const rule = fc.constantFrom(...Object.values(KNOWN));
  const severity = fc.constantFrom(...SEVERITIES);
  const ignore = fc.tuple(place, rule, fc.nat(1_000_000)).map(([where, named, n]) => ({
    id: `i${n}`,
    ...where,
    rule: named,
    reason: 'r',
    approvedBy: 'a',
    until: '2026-12-01',
  }));
  const policies = fc.record({
    version: fc.constant(2),
    controls: fc.array(
      fc
        .tuple(place, rule, fc.constantFrom('on', 'off'))
        .map(([where, named, mode]) => ({ ...where, rule: named, mode, reason: 'r' })),
      { maxLength: 3 },
    ),
    standards: fc.array(
      fc.tuple(place, fc.constantFrom(...STANDARDS)).map(([where, standard]) => ({ ...where, standard })),
      { maxLength: 2 },
    ),
    severity: fc.array(
      fc.oneof(
        fc.tuple(place, rule, severity).map(([when, named, to]) => ({ when, rule: named, to, reason: 'r' })),
        fc
          .tuple(place, rule, fc.constantFrom(1, -1))
          .map(([when, named, by]) => ({ when, rule: named, by, reason: 'r' })),
        fc.tuple(place, fc.boolean(), rule).map(([when, exposed, named]) => ({
          when: { ...when, exposed },
          rule: named,
          by: 1,
          reason: 'r',
        })),
      ),
      { maxLength: 3 },
    ),
    ignore: fc.uniqueArray(ignore, { maxLength: 3, selector: ({ id }) => id }),
    ownerTags: fc.constantFrom(['team'], []),
    owners: fc.constantFrom([], [{ owner: 'one', ous: ['Unit-1'] }], [{ owner: 'two', tag: { key: 'stage' } }]),
    defaultOwner: fc.constantFrom('security', 'nobody'),
  });
  const one = fc.record({
    account,
    user: fc.constantFrom('anna', 'bert', 'cara', 'dora', 'emil'),
    rule: fc.constantFrom('old-key', 'shared-key', 'member-root'),
    outcome: fc.constantFrom('fail', 'fail', 'unknown'),
    tags: fc.constantFrom({}, { stage: 'dev' }, { stage: 'prod', team: 'blue' }),
    exposed: fc.constantFrom(undefined, true, false),
  });
  const worlds = fc.uniqueArray(one, {
    maxLength: 12,
    selector: (said) => `${said.account} ${said.user} ${said.rule}`,
  });

  test('equals what an analysis under that policy gives, by severity and owner', async () => {
    const store = await openStore('sqlite::memory:');
    await fc.assert(
      fc.asyncProperty(worlds, policies, async (said, policy) => {
        for (const table of ['finding', 'finding_change', 'action', 'fact', 'run'] as const) {
          await store.db.deleteFrom(table).execute();
        }
        const seen = worldOf(said);
        await look(store, seen);
        const text = stringify(policy, { aliasDuplicateObjects: false });
        const at = addDays(DAY_0, 1);
        const file = (policyText: string | undefined) => ({ path: 'policy.yaml', text: policyText });
        // The accounts' units come from the snapshot a store holds; this world has none, so that they are given.
        const accounts = directoryOf();
        const simulation = await simulatePolicy(store, {
          at,
          present: file(undefined),
          candidate: file(text),
          accounts,
        });
        expect(simulation.problems).toEqual([]);
        await look(store, seen, { at, policy: policy as unknown as Partial<Policy> });
        const rows = await findings(store);
        const active = rows.filter(({ state }) => state === 'open' || state === 'not-looked-at');
        const counted = (pick: (row: (typeof rows)[number]) => string) =>
          Object.fromEntries([...Map.groupBy(active, pick)].map(([key, group]) => [key, group.length]));
        const { after } = simulation;
        expect(after?.active).toBe(active.length);
        expect(after?.suppressed).toBe(rows.filter(({ state }) => state === 'suppressed').length);
        const bySeverity = Object.entries(after?.bySeverity ?? {}).filter(([, count]) => count > 0);
        expect(Object.fromEntries(bySeverity)).toEqual(counted(({ severity: rank }) => SEVERITIES[rank] ?? ''));
        const byOwner = after?.byOwner.map(({ owner, findings: count }) => [owner, count]) ?? [];
        expect(Object.fromEntries(byOwner)).toEqual(counted(({ owner }) => owner));
      }),
      { numRuns: 40 },
    );
    await store.close();
  });

  function worldOf(said: readonly Said[]): World {
    const verdicts = said.map(({ account: id, user, rule: name, outcome, tags, exposed }) => {
      const made = verdict(id, user, outcome as 'fail', { rule: name as 'old-key' });
      const params = { ...made.reason.params, ...(exposed === undefined ? {} : { exposed }) };
      return {
        ...made,
        rule: KNOWN[name as keyof typeof KNOWN],
        resource: { ...made.resource, tags: tags as Record<string, string> },
        reason: { ...made.reason, params },
      };
    });
    const of = (id: string) => ({ verdicts: verdicts.filter(({ resource }) => resource.accountId === id) });
    return { accounts: { [ALPHA]: of(ALPHA), [BETA]: of(BETA) }, organization: [ALPHA, BETA], rules: HEADS };
  }
});

interface Said {
  readonly account: string;
  readonly user: string;
  readonly rule: string;
  readonly outcome: string;
  readonly tags: object;
  readonly exposed: boolean | undefined;
}

function directoryOf() {
  return new Map(
    [ALPHA, BETA].map((id) => [id, { id, ouPath: [`Unit-${id[0]}`], ouIds: ['r-1', `ou-${id[0]}`], tags: {} }]),
  );
}
