import { RULES } from '#analysis';
import { holdExceptions, listExceptions } from '#casework';
import { type OrganizationDirectory, readDirectory } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import {
  closeAbsent,
  createRuleTexts,
  type JoinContext,
  type OwnAnswers,
  settleUnsettled,
  type Statement,
  statementsOf,
  writePortion,
} from '#exchange';
import type { Instant } from '#kernel';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';
import { refuseToGoBack } from './as-of.ts';
import { bindPolicy } from './bind-policy.ts';
import type { FindingsInput } from './findings-input.ts';
import { type FindingsSummary, startFindingsSummary } from './findings-summary.ts';
import { type Holder, withLease } from './lease.ts';
import type { OnProgress } from './progress.ts';
import { NOT_PLANNED, planMessages } from './plan-messages.ts';
import { failRun, finishRun, type RunEnd, startRun } from './run.ts';

export interface ImportFindingsRequest {
  readonly store: Store;
  readonly clock: Clock;
  readonly holder: Holder;
  readonly policy: Policy;
  readonly inputs: AsyncIterable<FindingsInput>;
  /**
   * Says that the inputs hold all that each source in them has on each account in them: what is missing is gone.
   * Holds only when everything could be read.
   */
  readonly complete?: boolean;
  /** Sources and accounts that were asked completely, besides those in the inputs: they may have nothing to say. */
  readonly asked?: () => readonly { readonly source: string; readonly accountId: string }[];
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface ImportedFindings {
  readonly runId: string;
  readonly summary: FindingsSummary;
}

/** Statements, and bytes of their records, written in one transaction: bounds memory and the time other writers wait. */
const PORTION = 5_000;
const PORTION_BYTES = 16 * 2 ** 20;

/**
 * Takes in findings of other products as one run, under the store's lease of runs. Only what the inputs say changes;
 * what they do not name stays as it is, unless they are declared complete. First everything that is said is stored, then
 * the findings it is about are brought up to date. Each portion of either is one transaction: a killed import leaves
 * whole portions behind, and importing again, or the next run, does the rest.
 */
export async function importFindings(request: ImportFindingsRequest): Promise<ImportedFindings> {
  const { store, clock, holder } = request;
  return withLease(store, 'run', holder, async () => {
    const runId = shortDigest(randomToken());
    const at = clock.now();
    await refuseToGoBack(store, at);
    await startRun(store, clock, { id: runId, command: 'import-findings', scope: 'import-findings' });
    try {
      const context = await joinContext(request, runId, at);
      const summary = await takeIn(request, context);
      const isWhole = summary.problems.total === 0 && summary.refused.length === 0;
      const end: RunEnd = { state: isWhole ? 'complete' : 'partial', summary: { ...summary } };
      await finishRun(store, clock, runId, end);
      const { policy } = request;
      const problem = await planMessages({ store, clock, runId, policy, accounts: () => accountsNow(store) });
      if (problem !== undefined) {
        const told = { ...end.summary, gaps: { [NOT_PLANNED]: 1 }, messages: problem };
        await finishRun(store, clock, runId, { state: 'partial', summary: told });
      }
      return { runId, summary };
    } catch (thrown) {
      await failRun(store, clock, runId, thrown);
      throw thrown;
    }
  });
}

/** Ids of the rows that were seen, by source and account. */
type SeenLists = Map<string, Set<string>>;

async function takeIn(request: ImportFindingsRequest, context: JoinContext): Promise<FindingsSummary> {
  const { store, complete, onProgress, signal } = request;
  const summary = startFindingsSummary();
  const seen: SeenLists = new Map();
  await keepStatements(request, context, summary, seen);
  for await (const { done, total, ...written } of settleUnsettled(store, context)) {
    summary.addSettled(written);
    onProgress?.({ phase: 'import', done, total, detail: '' });
    signal?.throwIfAborted();
  }
  if (complete && summary.isWhole()) {
    for (const { source, accountId } of request.asked?.() ?? [])
      if (!seen.has(listKey(source, accountId))) seen.set(listKey(source, accountId), new Set());
    for (const [key, ids] of seen) {
      const [source = '', accountId = ''] = key.split('\n');
      for await (const written of closeAbsent(store, { source, accountId }, ids, context)) summary.addSettled(written);
    }
  }
  return summary.end();
}

/** Reads the inputs and stores what they say; one portion is written while the next is read. */
async function keepStatements(
  { store, inputs, complete, onProgress, signal }: ImportFindingsRequest,
  context: JoinContext,
  summary: ReturnType<typeof startFindingsSummary>,
  seen: SeenLists,
): Promise<void> {
  const rules = createRuleTexts();
  let held: Statement[] = [];
  let bytes = 0;
  let writing = Promise.resolve();
  const flush = async () => {
    await writing;
    const portion = held;
    held = [];
    bytes = 0;
    if (portion.length === 0) return;
    writing = store
      .transaction((tx) => writePortion(tx, store.dialect, portion, rules, context))
      .then((written) => summary.addWritten(written));
    // It may fail while nobody waits for it yet; whoever does is told.
    writing.catch(() => undefined);
  };
  try {
    for await (const input of inputs) {
      for await (const items of summary.guard(input)) {
        signal?.throwIfAborted();
        for (const item of items) {
          summary.addItem(input.name, item);
          if ('problem' in item) continue;
          for (const statement of statementsOf(item)) {
            held.push(statement);
            if (complete) remember(seen, statement);
          }
          bytes += item.raw.length;
          if (held.length >= PORTION || bytes >= PORTION_BYTES) await flush();
        }
        onProgress?.({ phase: 'import', done: summary.records(), total: 0, detail: input.name });
      }
      summary.addInput(input);
    }
    await flush();
    await writing;
  } finally {
    await Promise.allSettled([writing]);
  }
}

function listKey(source: string, accountId: string): string {
  return `${source}\n${accountId}`;
}

function remember(seen: SeenLists, { id, finding }: Statement): void {
  const key = listKey(finding.source, finding.resource.accountId);
  const ids = seen.get(key);
  if (ids) ids.add(id);
  else seen.set(key, new Set([id]));
}

/** The policy, the exceptions and the organization as the last run saw them. */
async function joinContext({ store, policy }: ImportFindingsRequest, runId: string, at: Instant): Promise<JoinContext> {
  const directory = await directoryNow(store);
  const approved = await listExceptions(store.db, ['approved']);
  // An import looks at no resource: the last run's word on compensating controls stands.
  const { holding, lapsed } = holdExceptions(approved, at, () => 'carried');
  return {
    reconcile: {
      at,
      decisions: bindPolicy(policy, directory, at, { rules: RULES, exceptions: holding, lapsed }),
      organization: {
        id: directory.organizationId ?? '',
        accountId: directory.managementAccountId ?? '',
      },
      accountName: (id) => directory.accounts.get(id)?.name ?? id,
    },
    ownAnswers: ownAnswers(),
    run: { runId, snapshotId: '', at },
  };
}

/** The organization as the latest snapshot knows it. */
async function directoryNow(store: Store): Promise<OrganizationDirectory> {
  const snapshotId = await latestSnapshotId(store);
  return snapshotId === undefined ? { accounts: new Map() } : readDirectory(await openSnapshot(store, snapshotId));
}

async function accountsNow(store: Store): Promise<OrganizationDirectory['accounts']> {
  return (await directoryNow(store)).accounts;
}

/** Our own rules by the control of Security Hub they answer. */
function ownAnswers(): OwnAnswers {
  const answers = new Map<string, string[]>();
  for (const rule of RULES) {
    for (const { catalogue, id } of rule.answers) {
      if (catalogue === 'security-hub') answers.set(id, [...(answers.get(id) ?? []), rule.id]);
    }
  }
  return answers;
}
