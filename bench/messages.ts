import { addDays, type Instant, instant, SEVERITIES } from '#kernel';
import { shortDigest } from '#platform/runtime';
import { type NewRow, openStore, type Store } from '#platform/store';
import { DEFAULT_MESSAGES, type MessageRoute, unknownAccount } from '#policy';
import { planAndEnqueue } from '#response/notify';
import { messagesPolicy, routeTo } from '../test/support/messages.ts';
import { findingRow, insert } from '../test/support/seed.ts';
import type { Bench, BenchRow } from './report.ts';

const NOW = instant('2026-11-23T09:00:00Z');
const ROUTE: MessageRoute = routeTo('each', 'webhook', { maxPerHour: 10_000 });
const PORTION = 500;

/** Findings of one source as they come: which action each belongs to. */
interface Shape {
  readonly label: string;
  readonly findings: number;
  /** Action, account and severity of the n-th finding. */
  readonly of: (n: number) => { readonly action: string; readonly account: number; readonly severity: number };
}

/** Shaped like real ones: an old image under a scanner, a first posture scan of 50 accounts, keys of a company. */
function shapes(quick: boolean): readonly Shape[] {
  const accounts = quick ? 10 : 50;
  return [
    {
      label: 'packages of one old image',
      findings: 1_200,
      of: (n) => ({ action: 'image', account: 0, severity: n % 5 }),
    },
    {
      label: `posture of ${accounts} accounts`,
      findings: accounts * 60,
      // 60 controls, three in ten of them failing per resource; one action for each fix in each account.
      of: (n) => ({
        action: `fix-${Math.floor(n / 5) % 12}-${Math.floor(n / 60)}`,
        account: Math.floor(n / 60),
        severity: (n * 7) % 5,
      }),
    },
    {
      label: 'packages of 40 images',
      findings: quick ? 2_000 : 12_000,
      of: (n) => ({ action: `image-${n % 40}`, account: n % 8, severity: n % 5 }),
    },
  ];
}

/** How many messages findings make, and how many one mail for each finding would have been. */
export const bench: Bench = {
  name: 'messages',
  title: 'messages per 1,000 findings',
  async run({ quick }) {
    const rows: BenchRow[] = [];
    let findings = 0;
    let messages = 0;
    for (const shape of shapes(quick)) {
      const store = await openStore('sqlite::memory:');
      await load(store, shape);
      const start = performance.now();
      const told = await plan(store, 'first', NOW);
      const ms = performance.now() - start;
      const again = await reimport(store, shape);
      await store.close();
      findings += shape.findings;
      messages += told;
      rows.push(
        { label: `${shape.label}: messages for ${shape.findings} findings`, value: told, unit: 'messages' },
        {
          label: `${shape.label}: on a route with the default limit, the rest in a digest`,
          value: Math.min(told, DEFAULT_MESSAGES.maxPerHour),
          unit: 'messages',
        },
        { label: `${shape.label}: per 1,000 findings`, value: (told / shape.findings) * 1_000, unit: 'messages' },
        { label: `${shape.label}: imported again, only timestamps changed`, value: again, unit: 'messages', limit: 0 },
        { label: `${shape.label}: planning`, value: ms, unit: 'ms' },
      );
    }
    rows.push(
      { label: 'all: messages per 1,000 findings', value: (messages / findings) * 1_000, unit: 'messages' },
      { label: 'all: one mail for each finding, per 1,000', value: 1_000, unit: 'messages' },
      { label: 'all: fewer messages by', value: findings / messages, unit: 'x', limit: 5, better: 'higher' },
    );
    return {
      rows,
      notes: [
        'one route that takes everything at once, without digest and rate limit: the noisiest way',
        'made-up findings; counts per image and account as scanners report them on a first import',
      ],
    };
  },
};

async function load(store: Store, shape: Shape): Promise<void> {
  await startRun(store, 'first', NOW);
  const actions = new Map<string, NewRow<'action'>>();
  for (let start = 0; start < shape.findings; start += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, shape.findings - start) }, (_, index) => start + index);
    const findings = numbers.map((n) => rowOf(shape, n));
    for (const finding of findings) actions.set(finding.action_id, actionOf(finding));
    await insert(store, 'finding', findings);
    const change = { sequence: 1, at: NOW, from_state: null, to_state: 'open', cause: 'first-seen', params: '{}' };
    const common = { ...change, run_id: 'first', snapshot_id: '', evidence: '[]' };
    await insert(
      store,
      'finding_change',
      findings.map(({ id }) => ({ ...common, finding_id: id })),
    );
  }
  await insert(store, 'action', [...actions.values()]);
}

function rowOf(shape: Shape, n: number): NewRow<'finding'> {
  const { action, account, severity } = shape.of(n);
  const accountId = String(100_000_000_000 + account);
  const row = findingRow({ name: `resource-${n}`, severity: SEVERITIES[severity] ?? 'low', action });
  return { ...row, id: shortDigest(`${shape.label}|${n}`), account_id: accountId, source: 'scanner' };
}

function actionOf(finding: NewRow<'finding'>): NewRow<'action'> {
  return {
    id: finding.action_id,
    fix: 'update-packages',
    state: 'open',
    severity: 4,
    owner: finding.owner,
    due_at: finding.due_at,
    opened_at: NOW,
    place: finding.resource_arn,
    account_id: finding.account_id,
    closes: '{}',
    findings: 1,
  };
}

/** The same findings once more: newer dates in the facts, no decision changed and so no history row. */
async function reimport(store: Store, shape: Shape): Promise<number> {
  const later = addDays(NOW, 1);
  await startRun(store, 'second', later);
  for (let start = 0; start < shape.findings; start += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, shape.findings - start) }, (_, index) => start + index);
    const rows = numbers.map((n) => ({
      ...rowOf(shape, n),
      changed_at: later,
      reason_params: `{"updatedAt":"${later}"}`,
    }));
    await insert(store, 'finding', rows);
  }
  return await plan(store, 'second', later);
}

async function startRun(store: Store, id: string, at: Instant): Promise<void> {
  const ended = { command: 'import', state: 'complete', scope: '', ended_at: at, as_of: at, snapshot_id: null };
  await insert(store, 'run', [{ id, started_at: at, summary: '{}', ...ended }]);
}

async function plan(store: Store, runId: string, now: Instant): Promise<number> {
  const account = (id: string) => ({ ...unknownAccount(id), name: id });
  return await planAndEnqueue(store, runId, { messages: messagesPolicy([ROUTE]), now, account });
}
