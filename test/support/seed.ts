import { EMPTY_CELL, encodeState } from '#analysis/score';
import { createSnapshotWriter } from '#estate/snapshot';
import type { ItemBody, Kind } from '#estate/model';
import { addDays, type Instant, instant, type Severity, severityRank } from '#kernel';
import { fixedClock, sha256, shortDigest } from '#platform/runtime';
import { type NewRow, packText, type Store } from '#platform/store';

/** The moment the seeded analysis took as now. */
export const SEED_NOW = instant('2026-11-23T09:00:00Z');

export const SEED_ACCOUNTS = [
  { id: '111111111111', name: 'management', ou: 'r-root' },
  { id: '222222222222', name: 'payments-prod', ou: 'ou-prod' },
  { id: '333333333333', name: '=cmd|evil', ou: 'ou-prod' },
] as const;

export interface Seeded {
  readonly snapshotId: string;
  readonly findingId: string;
  readonly actionId: string;
}

const HOME = SEED_ACCOUNTS[0].id;

const REPORT = [
  'user,arn,user_creation_time,password_enabled,access_key_1_active',
  '<root_account>,arn:aws:iam::222222222222:root,2023-01-01T00:00:00+00:00,not_supported,false',
  'alice,arn:aws:iam::222222222222:user/alice,2023-02-01T00:00:00+00:00,true,true',
].join('\n');

/** Fills an empty store with one snapshot of three accounts, two credentials, three findings and two actions. */
export async function seed(store: Store): Promise<Seeded> {
  const snapshotId = await seedSnapshot(store);
  await seedScore(store);
  await insert(store, 'run', [
    {
      id: 'run-1',
      command: 'scan',
      state: 'complete',
      scope: 'seed',
      started_at: addDays(SEED_NOW, -1),
      ended_at: SEED_NOW,
      as_of: SEED_NOW,
      snapshot_id: snapshotId,
      summary: '{}',
    },
  ]);
  const findings = [
    findingRow({ name: 'alice', severity: 'high', action: 'a' }),
    findingRow({ name: '=HYPERLINK("http://evil")', severity: 'critical', account: 2, action: 'b' }),
    findingRow({ name: 'bob', severity: 'medium', state: 'suppressed', action: 'a' }),
  ];
  await insert(store, 'finding', findings);
  const [first] = findings;
  if (first === undefined) throw new Error('nothing was seeded');
  await insert(store, 'finding_change', [changeRow(first.id, snapshotId)]);
  await insert(store, 'action', [
    actionRow('a', 'high', SEED_ACCOUNTS[1].id),
    actionRow('b', 'critical', SEED_ACCOUNTS[2].id),
  ]);
  await insert(store, 'credential', [
    credentialRow({ name: 'alice', ageDays: 400, use: 'never' }),
    credentialRow({ name: '+evil', ageDays: 10, use: 'used', account: 2 }),
  ]);
  return { snapshotId, findingId: first.id, actionId: first.action_id };
}

/** What a score is made of: one account that fails the one control there is. */
async function seedScore(store: Store): Promise<void> {
  const cells = new Map([['access-key-rotation', { ...EMPTY_CELL, failed: 2, passed: 1 }]]);
  const pairs = ['all', 'cis-aws-3.0.0'].map((standard) => ({
    standard,
    control: '1.14',
    rule: 'access-key-rotation',
  }));
  const text = encodeState({ pairs, accounts: new Map([[SEED_ACCOUNTS[1].id, { off: new Map(), cells }]]) });
  const row = { number: 1, run_id: 'run-1', at: SEED_NOW, digest: sha256(text), content: packText(text) };
  await store.dialect.upsert(store.db, 'score_state', ['number'], [row]);
}

export interface FindingInit {
  readonly name: string;
  readonly severity: Severity;
  readonly state?: string;
  /** Index into SEED_ACCOUNTS. */
  readonly account?: number;
  readonly action: string;
}

export function findingRow({ name, severity, state = 'open', account = 1, action }: FindingInit): NewRow<'finding'> {
  const { id: accountId, name: accountName } = SEED_ACCOUNTS[account] ?? SEED_ACCOUNTS[1];
  const arn = `arn:aws:iam::${accountId}:user/${name}`;
  const pointer = `AWS::IAM::CredentialReport/${accountId}/global/${accountId}#alice/access_key_1_active`;
  return {
    id: shortDigest(`access-key-rotation|${arn}|`),
    rule: 'access-key-rotation',
    outcome: 'fail',
    severity: severityRank(severity),
    state,
    account_id: accountId,
    account_name: accountName,
    region: 'global',
    resource_type: 'AWS::IAM::User',
    resource_arn: arn,
    resource_id: `AIDA${name}`,
    resource_name: name,
    discriminator: 'AKIAIOSFODNN7EXAMPLE',
    tags: '{"team":"payments"}',
    reason_code: 'overdue',
    reason_params: JSON.stringify({
      createdAt: addDays(SEED_NOW, -400),
      keyId: 'AKIAIOSFODNN7EXAMPLE',
      maxAgeDays: 90,
    }),
    evidence: JSON.stringify([
      { kind: 'snapshot', observedAt: SEED_NOW, pointer, source: 'iam:GetCredentialReport', value: 'true' },
    ]),
    owner: 'payments',
    owner_proof: '[{"by":"tag","pointer":"team","hit":true}]',
    action_id: shortDigest(action),
    due_at: addDays(SEED_NOW, 10),
    opened_at: addDays(SEED_NOW, -4),
    first_seen_at: addDays(SEED_NOW, -4),
    changed_at: addDays(SEED_NOW, -4),
    source: 'yagura',
    stage: 'new',
    assignee: '',
    snoozed_until: null,
    stage_at: null,
    side: 'security',
    base_severity: severityRank(severity),
    suppressed_by: state === 'suppressed' ? 'migration-1' : '',
    suppression:
      state === 'suppressed'
        ? JSON.stringify({
            reason: 'migration',
            approvedBy: 'ciso',
            until: addDays(SEED_NOW, 30),
            entry: 'migration-1',
          })
        : null,
  };
}

function changeRow(findingId: string, snapshotId: string): NewRow<'finding_change'> {
  return {
    finding_id: findingId,
    sequence: 1,
    at: addDays(SEED_NOW, -4),
    from_state: null,
    to_state: 'open',
    cause: 'first-seen',
    params: '{}',
    run_id: 'run-1',
    snapshot_id: snapshotId,
    evidence: '[]',
  };
}

export function actionRow(name: string, severity: Severity, accountId: string): NewRow<'action'> {
  return {
    id: shortDigest(name),
    fix: 'rotate-access-keys',
    state: 'open',
    severity: severityRank(severity),
    owner: 'payments',
    due_at: addDays(SEED_NOW, 10),
    opened_at: addDays(SEED_NOW, -4),
    place: `arn:aws:iam::${accountId}:user/alice`,
    account_id: accountId,
    closes: JSON.stringify({ informational: 0, low: 0, medium: 0, high: 0, critical: 0, [severity]: 1 }),
    findings: 1,
  };
}

export interface CredentialInit {
  readonly name: string;
  /** Absent: nobody could see when it was made. */
  readonly ageDays?: number;
  readonly use: 'used' | 'never' | 'unknown';
  readonly usedDaysAgo?: number;
  readonly status?: string;
  readonly account?: number;
}

export function credentialRow(init: CredentialInit): NewRow<'credential'> {
  const { id: accountId, name: accountName } = SEED_ACCOUNTS[init.account ?? 1] ?? SEED_ACCOUNTS[1];
  return {
    id: shortDigest(`${accountId}/${init.name}`),
    account_id: accountId,
    account_name: accountName,
    kind: 'access-key',
    principal_arn: `arn:aws:iam::${accountId}:user/${init.name}`,
    principal_name: init.name,
    is_root: 0,
    credential_id: 'AKIAIOSFODNN7EXAMPLE',
    status: init.status ?? 'active',
    created_at: init.ageDays === undefined ? null : addDays(SEED_NOW, -init.ageDays),
    last_used_at: init.use === 'used' ? addDays(SEED_NOW, -(init.usedDaysAgo ?? 1)) : null,
    use: init.use,
    last_used_service: init.use === 'used' ? 's3' : null,
    last_used_region: null,
    mfa: 'yes',
    console_password: 'no',
    expires_at: null,
    owner: 'payments',
  };
}

export async function insert<T extends 'run' | 'finding' | 'finding_change' | 'action' | 'credential' | 'fact'>(
  store: Store,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  await store.dialect.upsert(store.db, table, KEYS[table] as never, rows);
}

const KEYS = {
  run: ['id'],
  finding: ['id'],
  finding_change: ['finding_id', 'sequence'],
  action: ['id'],
  credential: ['id'],
  fact: ['name'],
} as const;

/** One snapshot; `late` adds a user, so that two snapshots differ. */
export async function seedSnapshot(
  store: Store,
  late?: { readonly user: string; readonly at: Instant },
): Promise<string> {
  const clock = fixedClock(late?.at ?? SEED_NOW);
  const writer = await createSnapshotWriter({ store, runId: `snap-${late?.user ?? 'first'}`, via: 'scan', clock });
  const part = async (kind: Kind, accountId: string, bodies: readonly ItemBody[], denied = false) => {
    const open = writer.openPart({
      accountId,
      region: 'global',
      kind,
      provenance: { via: 'scan', calls: ['iam:List'] },
    });
    for (const item of bodies) await open.add(item);
    const completeness = denied
      ? ({ state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } } as const)
      : ({ state: 'complete' } as const);
    await open.close(completeness, clock.now());
  };
  await part('AWS::Organizations::Organization', HOME, [body('o-seed', { Id: 'o-seed', MasterAccountId: HOME })]);
  await part('AWS::Organizations::Root', HOME, [body('r-root', { Id: 'r-root', Name: 'Root' })]);
  await part('AWS::Organizations::OrganizationalUnit', HOME, [
    body('ou-prod', { Id: 'ou-prod', Name: 'Production', ParentId: 'r-root' }),
  ]);
  await part(
    'AWS::Organizations::Account',
    HOME,
    SEED_ACCOUNTS.map(({ id, name, ou }) => body(id, { Id: id, Name: name, Status: 'ACTIVE', ParentId: ou })),
  );
  const prod = SEED_ACCOUNTS[1].id;
  await part('AWS::IAM::CredentialReport', prod, [body(prod, { Content: REPORT })]);
  await part('AWS::Lambda::Function', prod, [
    body('pay', { FunctionName: 'pay', Environment: { Variables: { DB_PASSWORD: 'hunter2' } } }),
  ]);
  await part(
    'AWS::IAM::User',
    prod,
    ['alice', ...(late ? [late.user] : [])].map((name) => body(`AIDA${name}`, { UserName: name })),
  );
  await part('AWS::IAM::User', SEED_ACCOUNTS[2].id, [], true);
  return (await writer.finish(HOME)).id;
}

function body(resourceId: string, configuration: Readonly<Record<string, unknown>>): ItemBody {
  return { resourceId, arn: `arn:aws:seed:::${resourceId}`, tags: {}, configuration };
}
