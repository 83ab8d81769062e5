import type { RuleHead } from '#analysis';
import type { AccountCredentials } from '#analysis/credentials';
import type { Completeness, Kind, Part, SnapshotReader } from '#estate/model';
import { instant, type Instant, type Outcome, type Severity, type Verdict, verdictIdentity } from '#kernel';
import { type AnalysisSummary, analyseWith, type Engine, finishRun, startRun } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import type { Store, Tables } from '#platform/store';
import { DEFAULT_POLICY, type Policy } from '#policy';

/** The first day of every scenario; later looks are given as days after it. */
export const DAY_0 = instant('2026-11-01T00:00:00Z');

export const ALPHA = '111111111111';
export const BETA = '222222222222';
export const HOME = '999999999999';

/** An analysis that says what a test tells it to. */
const RULES = [
  { id: 'old-key', severity: 'medium', fix: { id: 'rotate-access-keys', per: 'account' } },
  { id: 'shared-key', severity: 'high', fix: { id: 'investigate-shared-key', per: 'resource' } },
  { id: 'member-root', severity: 'low', fix: { id: 'remove-member-root-credentials', per: 'organization' } },
] as const;

type RuleId = (typeof RULES)[number]['id'];

/** What is seen of one account. */
export interface Look {
  readonly verdicts?: readonly Verdict[];
  readonly completeness?: Completeness;
  readonly credentials?: Partial<AccountCredentials>;
}

export interface World {
  /** Accounts in the snapshot. */
  readonly accounts: Readonly<Record<string, Look>>;
  /** Ids the organization lists, each directly in an OU `Unit-<first digit>`; absent: the list was denied. */
  readonly organization?: readonly string[];
  /** Real rules instead of the made-up ones. */
  readonly rules?: readonly RuleHead[];
  readonly accountTags?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function verdict(
  account: string,
  user: string,
  outcome: Outcome,
  changes: Partial<Verdict> & { rule?: RuleId } = {},
): Verdict {
  const rule = RULES.find(({ id }) => id === (changes.rule ?? 'old-key')) ?? RULES[0];
  const arn = `arn:aws:iam::${account}:user/${user}`;
  const pointer = `AWS::IAM::AccessKey/${account}/global/AKIA-${user}#CreateDate`;
  return {
    rule: rule.id,
    outcome,
    severity: rule.severity,
    resource: { arn, type: 'AWS::IAM::User', id: user, name: user, accountId: account, region: 'global', tags: {} },
    discriminator: `AKIA-${user}`,
    reason: { code: outcome === 'unknown' ? 'age-unknown' : 'overdue', params: { createdAt: DAY_0 } },
    evidence: [{ kind: 'snapshot', source: 'iam:ListAccessKeys', pointer, observedAt: DAY_0, value: outcome }],
    ...changes,
  };
}

export function withSeverity(severity: Severity, of: Verdict): Verdict {
  return { ...of, severity };
}

function engineOf(world: World): Engine {
  return {
    rules:
      world.rules ??
      RULES.map((rule) => ({
        ...rule,
        sources: [],
        answers: [],
        needs: ['AWS::IAM::AccessKey'],
        texts: { title: { en: '', ja: '' }, why: { en: '', ja: '' }, mend: { en: '', ja: '' }, reasons: {} },
      })),
    async *analyse(_reader, _directory, _context, { accounts, disabledRules, wanted }) {
      for (const accountId of accounts) {
        const { verdicts = [], credentials = {} } = world.accounts[accountId] ?? {};
        const said = verdicts.filter(({ rule }) => !disabledRules.has(rule));
        const isKept = (one: Verdict) =>
          one.outcome === 'fail' || one.outcome === 'unknown' || wanted(verdictIdentity(one));
        yield {
          accountId,
          verdicts: said.filter(isKept),
          tally: tallyOf(said),
          unseen: new Map(),
          credentials: { ...noCredentials(accountId), ...credentials },
        };
      }
    },
  };
}

function tallyOf(verdicts: readonly Verdict[]): Record<string, Record<Outcome, number>> {
  const tally: Record<string, Record<Outcome, number>> = {};
  for (const { rule, outcome } of verdicts) {
    tally[rule] ??= { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
    tally[rule][outcome] += 1;
  }
  return tally;
}

function noCredentials(accountId: string): AccountCredentials {
  return {
    accountId,
    accountName: `name-${accountId}`,
    isManagement: false,
    inOrganization: true,
    centralRootManagement: false,
    root: 'unknown',
    users: [],
    serviceCredentials: [],
    serverCertificates: [],
    keyUses: 'unknown',
    keyUsesWhole: false,
    partial: [],
    oddities: [],
  };
}

const LOOKED: Completeness = { state: 'complete' };
const DENIED: Completeness = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } };

function readerOf(world: World, at: Instant): SnapshotReader {
  const part = (accountId: string, kind: Kind, completeness: Completeness, items: number): Part => ({
    accountId,
    region: 'global',
    kind,
    completeness,
    chunks: [],
    items,
    provenance: { via: 'scan', calls: ['iam:ListAccessKeys'] },
    capturedAt: at,
  });
  const seen = Object.entries(world.accounts);
  const parts = [
    ...seen.map(([id, sight]) =>
      part(id, 'AWS::IAM::AccessKey', sight.completeness ?? LOOKED, sight.verdicts?.length ?? 0),
    ),
    part(HOME, 'AWS::Organizations::Account', world.organization ? LOOKED : DENIED, world.organization?.length ?? 0),
  ];
  const items: Partial<Record<Kind, unknown[]>> = {
    'AWS::Organizations::Organization': [{ configuration: { Id: 'o-example', MasterAccountId: HOME } }],
    'AWS::Organizations::Root': [{ resourceId: 'r-1' }],
    'AWS::Organizations::OrganizationalUnit': [1, 2, 9].map((digit) => ({
      resourceId: `ou-${digit}`,
      configuration: { Name: `Unit-${digit}`, ParentId: 'r-1' },
    })),
    'AWS::Organizations::Account': (world.organization ?? []).map((id) => ({
      resourceId: id,
      tags: world.accountTags?.[id] ?? {},
      configuration: { Name: `name-${id}`, ParentId: `ou-${id[0]}` },
    })),
  };
  return {
    manifest: { id: 'snapshot', formatVersion: 1, createdAt: at, via: 'scan', homeAccountId: HOME, parts },
    accountIds: () => [...new Set([...Object.keys(world.accounts), HOME])].toSorted(),
    regions: () => ['global'],
    slice: async (kind) => ({
      completeness: LOOKED,
      items: (world.organization ? (items[kind] ?? []) : []) as never,
      source: kind,
    }),
  };
}

export interface LookAt {
  readonly at?: Instant;
  readonly policy?: Partial<Policy>;
  readonly only?: readonly string[];
}

let runs = 0;

/** One whole run over a world: run row, analysis, end of the run. */
export async function look(
  store: Store,
  world: World,
  { at = DAY_0, policy = {}, only }: LookAt = {},
): Promise<AnalysisSummary> {
  runs += 1;
  const id = `run-${runs}`;
  const clock = fixedClock(at);
  await startRun(store, clock, { id, command: 'analyze', scope: '' });
  const summary = await analyseWith(engineOf(world), {
    store,
    reader: readerOf(world, at),
    asOf: at,
    policy: { ...DEFAULT_POLICY, ...policy },
    runId: id,
    ...(only && { scopeAccounts: only }),
  });
  await finishRun(store, clock, id, { state: 'complete', asOf: at, snapshotId: 'snapshot', summary: { ...summary } });
  return summary;
}

const TABLES = [
  'finding',
  'finding_change',
  'action',
  'credential',
  'fact',
  'session',
  'link',
  'lease',
  'journal',
] as const;

/** Every row of every table but the runs, as text: equal before and after means that nothing was written. */
export async function everything(store: Store): Promise<string> {
  const all: Partial<Record<keyof Tables, string[]>> = {};
  for (const table of TABLES) {
    const rows = await store.db.selectFrom(table).selectAll().execute();
    all[table] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return JSON.stringify(all);
}

export async function findings(store: Store) {
  return await store.db.selectFrom('finding').selectAll().orderBy('resource_arn').orderBy('rule').execute();
}

/** `<user> <from> → <to> <cause>` of every history row, in order. */
export async function history(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom('finding_change')
    .innerJoin('finding', 'finding.id', 'finding_change.finding_id')
    .select(['resource_name', 'sequence', 'from_state', 'to_state', 'cause'])
    .orderBy('resource_name')
    .orderBy('finding_change.finding_id')
    .orderBy('sequence')
    .execute();
  return rows.map(
    (row) => `${row.resource_name} ${row.sequence} ${row.from_state ?? '-'} → ${row.to_state} ${row.cause}`,
  );
}

export async function actions(store: Store) {
  return await store.db.selectFrom('action').selectAll().orderBy('fix').orderBy('place').orderBy('owner').execute();
}
