import { expect, it } from 'vitest';
import { addDays, instant } from '#kernel';
import { shortDigest } from '#platform/runtime';
import {
  controlAnswers,
  credentialSummary,
  explainFinding,
  findFindingId,
  getAccount,
  getAction,
  getFinding,
  getSnapshot,
  listAccounts,
  listActions,
  listRuns,
  listSnapshots,
  overview,
  reasonText,
  resolveEvidence,
  snapshotDiff,
} from '#queries';
import { actionRow, credentialRow, findingRow, insert, SEED_NOW, seed, seedSnapshot } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const PROD = '222222222222';
const none = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };

describeEachStore('the read model', (open) => {
  it('answers an empty store without a fault', async () => {
    const store = await open();
    expect(await overview(store)).toEqual({
      isSample: false,
      accounts: 0,
      findings: none,
      notLookedAt: 0,
      suppressed: 0,
      openActions: 0,
      today: [],
      completeness: {},
    });
    expect(await listAccounts(store)).toEqual([]);
    expect(await listSnapshots(store)).toEqual([]);
    expect(await listActions(store)).toEqual({ items: [], total: 0 });
    expect((await credentialSummary(store)).byAccount).toEqual([]);
    await expect(getAccount(store, PROD)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getSnapshot(store, 'latest')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts findings, actions and completeness', async () => {
    const store = await open();
    const { snapshotId } = await seed(store);
    expect(await overview(store)).toMatchObject({
      isSample: false,
      organizationId: 'o-seed',
      accounts: 3,
      asOf: SEED_NOW,
      snapshotId,
      findings: { ...none, high: 1, critical: 1 },
      suppressed: 1,
      openActions: 2,
      today: [
        { severity: 'critical', accountName: '=cmd|evil' },
        { severity: 'high', accountName: 'payments-prod', closes: { ...none, high: 1 } },
      ],
      completeness: { complete: 7, denied: 1 },
    });
  });

  it('counts again after every run, and always while one is going on', async () => {
    const store = await open();
    await seed(store);
    const worst = async () => (await overview(store)).findings.critical;
    const plant = (name: string) => insert(store, 'finding', [findingRow({ name, severity: 'critical', action: 'a' })]);
    const run = (state: string, ended: boolean) =>
      insert(store, 'run', [
        {
          id: 'run-2',
          command: 'scan',
          state,
          scope: 'seed',
          started_at: SEED_NOW,
          ended_at: ended ? addDays(SEED_NOW, 1) : null,
          as_of: null,
          snapshot_id: null,
          summary: '{}',
        },
      ]);
    expect(await worst()).toBe(1);
    await run('running', false);
    await plant('carol');
    expect(await worst()).toBe(2);
    await plant('dave');
    expect(await worst()).toBe(3);
    await run('complete', true);
    expect(await worst()).toBe(3);
  });

  it('lists accounts with OU path, findings and what was not seen', async () => {
    const store = await open();
    await seed(store);
    const accounts = await listAccounts(store);
    expect(accounts.map(({ name, ouPath, isManagement }) => ({ name, ouPath, isManagement }))).toEqual([
      { name: 'management', ouPath: [], isManagement: true },
      { name: '=cmd|evil', ouPath: ['Production'], isManagement: false },
      { name: 'payments-prod', ouPath: ['Production'], isManagement: false },
    ]);
    expect(accounts.at(1)).toMatchObject({ completeness: { denied: 1 }, findings: { ...none, critical: 1 }, items: 0 });
    const account = await getAccount(store, PROD);
    expect(account).toMatchObject({ items: 3, findings: { ...none, high: 1 }, status: 'ACTIVE' });
    expect(account.parts.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'AWS::IAM::CredentialReport complete',
      'AWS::IAM::User complete',
      'AWS::Lambda::Function complete',
    ]);
  });

  it('pages actions in the order of Today without losing or repeating one', async () => {
    const store = await open();
    const rows = Array.from({ length: 57 }, (_, n) => ({
      ...actionRow(`action-${n}`, n % 3 === 0 ? 'high' : 'low', PROD),
      due_at: addDays(SEED_NOW, n % 4),
      findings: n % 5,
    }));
    await insert(store, 'action', rows);
    const expected = rows
      .toSorted(
        (a, b) =>
          b.severity - a.severity ||
          a.due_at.localeCompare(b.due_at) ||
          b.findings - a.findings ||
          (a.id < b.id ? -1 : 1),
      )
      .map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActions(store, { limit: 10, cursor });
      expect(page.total).toBe(57);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(expected);
    expect((await listActions(store, { owner: 'nobody' })).total).toBe(0);
    expect((await listActions(store, { state: 'done' })).total).toBe(0);
  });

  it('refuses a foreign cursor', async () => {
    const store = await open();
    for (const cursor of ['x', '', 'bnVsbA', btoa('[1,2]'), btoa('[1e400,"x",0,"y"]'), btoa('[0,"x",0,"a\\u0000"]')]) {
      await expect(listActions(store, { cursor })).rejects.toMatchObject({ code: 'bad-input' });
    }
  });

  it('answers one finding with proof and history, and one action', async () => {
    const store = await open();
    const { findingId, actionId, snapshotId } = await seed(store);
    expect(await getFinding(store, findingId)).toMatchObject({
      id: findingId,
      severity: 'high',
      tags: { team: 'payments' },
      ownerProof: [{ by: 'tag', pointer: 'team', hit: true }],
      evidence: [{ source: 'iam:GetCredentialReport', value: 'true' }],
      history: [{ sequence: 1, to: 'open', cause: 'first-seen', snapshotId }],
    });
    expect(await getAction(store, actionId)).toMatchObject({ id: actionId, accountName: 'payments-prod' });
    await expect(getFinding(store, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
    await expect(getAction(store, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('finds a finding by the beginning of its id', async () => {
    const store = await open();
    const { findingId } = await seed(store);
    expect(await findFindingId(store, findingId.slice(0, 8).toUpperCase())).toBe(findingId);
    await expect(findFindingId(store, 'abc')).rejects.toMatchObject({ code: 'usage' });
    await expect(findFindingId(store, "' or 1=1")).rejects.toMatchObject({ code: 'usage' });
    await expect(findFindingId(store, shortDigest('other'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('explains a finding with all its texts', async () => {
    const store = await open();
    const { findingId } = await seed(store);
    const { finding, rule, fix, action } = await explainFinding(store, findingId.slice(0, 10));
    expect(finding.id).toBe(findingId);
    expect(reasonText(rule, finding.reason, 'ja')).toBe(
      'キー AKIAIOSFODNN7EXAMPLE は 2025-10-19 に作成されました（期限: 90 日）。',
    );
    expect(rule?.answers).toContainEqual({ catalogue: 'security-hub', id: 'IAM.3' });
    expect(fix?.id).toBe('rotate-access-keys');
    expect(action?.fix).toBe('rotate-access-keys');
  });

  it("answers AWS's own controls from the analysed snapshot, the same answer twice", async () => {
    const store = await open();
    expect(await controlAnswers(store)).toEqual([]);
    await seed(store);
    const answers = await controlAnswers(store);
    expect(new Set(answers.map(({ accountId }) => accountId))).toEqual(new Set([PROD, '111111111111', '333333333333']));
    expect(answers.find(({ accountId, control }) => accountId === '333333333333' && control === 'IAM.3')).toMatchObject(
      {
        passed: 0,
        failed: 0,
        status: 'UNKNOWN',
      },
    );
    expect(await controlAnswers(store)).toBe(answers);
  });

  it('counts keys by account, age and last use; what nobody saw is counted as unknown', async () => {
    const store = await open();
    await seed(store);
    await insert(store, 'credential', [
      credentialRow({ name: 'edge-30', ageDays: 30, use: 'used', usedDaysAgo: 7 }),
      credentialRow({ name: 'edge-90', ageDays: 90, use: 'used', usedDaysAgo: 45 }),
      credentialRow({ name: 'edge-91', ageDays: 91, use: 'used', usedDaysAgo: 46 }),
      credentialRow({ name: 'ancient', ageDays: 730, use: 'used', usedDaysAgo: 400 }),
      credentialRow({ name: 'blind', use: 'unknown' }),
      credentialRow({ name: 'off', ageDays: 5, use: 'used', status: 'inactive' }),
    ]);
    const { byAccount, ageHistogram, ageUnknown, lastUse } = await credentialSummary(store);
    expect(byAccount).toEqual([
      {
        accountId: PROD,
        accountName: 'payments-prod',
        active: 6,
        inactive: 1,
        overdue: 3,
        unused: 2,
        neverUsed: 1,
        unknown: 1,
      },
      {
        accountId: '333333333333',
        accountName: '=cmd|evil',
        active: 1,
        inactive: 0,
        overdue: 0,
        unused: 0,
        neverUsed: 0,
        unknown: 0,
      },
    ]);
    expect(ageHistogram).toEqual([
      { fromDays: 0, toDays: 30, keys: 1 },
      { fromDays: 30, toDays: 60, keys: 1 },
      { fromDays: 60, toDays: 90, keys: 0 },
      { fromDays: 90, toDays: 180, keys: 2 },
      { fromDays: 180, toDays: 365, keys: 0 },
      { fromDays: 365, toDays: 730, keys: 1 },
      { fromDays: 730, keys: 1 },
    ]);
    expect(ageUnknown).toBe(1);
    expect(Object.fromEntries(lastUse.map(({ label, keys }) => [label, keys]))).toEqual({
      '0-7': 1,
      '7-30': 1,
      '30-90': 2,
      '90-180': 0,
      '180-365': 0,
      '365+': 1,
      never: 1,
      unknown: 1,
    });
  });

  it('lists snapshots and runs, and says what changed between two snapshots', async () => {
    const store = await open();
    const { snapshotId } = await seed(store);
    const later = await seedSnapshot(store, { user: 'mallory', at: instant('2026-11-24T09:00:00Z') });
    expect((await listSnapshots(store)).map(({ id }) => id)).toEqual([later, snapshotId]);
    expect(await getSnapshot(store, snapshotId.slice(0, 10))).toMatchObject({
      id: snapshotId,
      accounts: 3,
      seenAt: [SEED_NOW],
    });
    expect(await snapshotDiff(store, snapshotId, 'latest')).toMatchObject({
      from: snapshotId,
      to: later,
      rows: [{ change: 'added', kind: 'AWS::IAM::User', resourceId: 'AIDAmallory' }],
      truncated: false,
    });
    expect(await listRuns(store)).toMatchObject([{ id: 'run-1', command: 'scan', state: 'complete', asOf: SEED_NOW }]);
  });

  it('opens the evidence a pointer names, without secrets', async () => {
    const store = await open();
    await seed(store);
    const report = await resolveEvidence(
      store,
      'latest',
      `AWS::IAM::CredentialReport/${PROD}/global/${PROD}#alice/access_key_1_active`,
    );
    expect(report.field).toBe('true');
    expect(JSON.stringify(report.item)).toContain('user/alice');
    expect(JSON.stringify(report.item)).not.toContain('root_account');

    const lambda = await resolveEvidence(
      store,
      'latest',
      `AWS::Lambda::Function/${PROD}/global/pay#/configuration/Environment`,
    );
    expect(JSON.stringify(lambda)).not.toContain('hunter2');
    expect(lambda.field).toBe('{"Variables":{"DB_PASSWORD":"[masked]"}}');

    await expect(resolveEvidence(store, 'latest', `AWS::IAM::User/${PROD}/global/AIDAnobody#`)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(resolveEvidence(store, 'latest', `AWS::No::Kind/${PROD}/global/x`)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(resolveEvidence(store, 'nope', 'AWS::IAM::User/1/global/x')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
