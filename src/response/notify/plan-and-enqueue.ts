import { type Instant, parseInstant } from '#kernel';
import type { Store } from '#platform/store';
import type { AccountFacts, MessagesPolicy } from '#policy';
import type { Notice } from './notice.ts';
import { enqueue } from './outbox/enqueue.ts';
import type { FixTexts, NoticeContext } from './plan/action-notice.ts';
import { planRun } from './plan/plan-run.ts';
import { planState } from './plan/plan-state.ts';

/** What the policy's routes and the texts of notices need to know of an account. */
export type AccountOf = (accountId: string) => (AccountFacts & { readonly name: string }) | undefined;

export interface PlanOptions {
  readonly messages: MessagesPolicy;
  readonly now: Instant;
  readonly account: AccountOf;
  readonly fixTexts?: (fix: string) => FixTexts | undefined;
  /** Notices from elsewhere that go the same way. */
  readonly extra?: readonly Notice[];
}

/** The fact that remembers up to which run and which moment was planned. */
const FACT = 'messages/planned';

/**
 * Plans what a run gives to tell and puts it into the outbox. Runs before it that were never planned (their process died
 * first) are planned with it, so nothing is lost; what is planned twice is told once. Answers the number of new messages.
 */
export async function planAndEnqueue(store: Store, runId: string, options: PlanOptions): Promise<number> {
  if (options.messages.routes.length === 0 && options.extra === undefined) return 0;
  const context = noticeContext(options);
  const planned = await readPlanned(store);
  const { runs, upTo } = await runsToPlan(store, runId, planned);
  const notices: Notice[] = [...(options.extra ?? [])];
  for (const id of runs) notices.push(...(await planRun(store, id, context)));
  notices.push(...(await planState(store, planned ?? upTo, context)));
  return await write(store, notices, upTo, options);
}

/** Plans what only time brings: ended snoozes, exceptions that end soon, drills that were missed. */
export async function planDue(store: Store, options: PlanOptions): Promise<number> {
  if (options.messages.routes.length === 0) return 0;
  const planned = await readPlanned(store);
  const notices = await planState(store, planned ?? options.now, noticeContext(options));
  return await enqueue(store.db, notices, { ...options });
}

async function write(store: Store, notices: readonly Notice[], upTo: Instant, options: PlanOptions): Promise<number> {
  return await store.transaction(async (tx) => {
    const written = await enqueue(tx, notices, options);
    await store.dialect.upsert(tx, 'fact', ['name'], [{ name: FACT, value: upTo }]);
    return written;
  });
}

function noticeContext({ now, account, fixTexts }: PlanOptions): NoticeContext {
  return {
    at: now,
    accountName: (id) => account(id)?.name ?? id,
    ...(fixTexts === undefined ? {} : { fixTexts }),
  };
}

/** The beginning of the last run that was planned; undefined before the first. */
async function readPlanned(store: Store): Promise<Instant | undefined> {
  const fact = await store.db.selectFrom('fact').select('value').where('name', '=', FACT).executeTakeFirst();
  return parseInstant(fact?.value ?? '');
}

async function runsToPlan(store: Store, runId: string, planned: Instant | undefined) {
  const run = await store.db.selectFrom('run').select('started_at').where('id', '=', runId).executeTakeFirst();
  const upTo = (run?.started_at ?? planned ?? '') as Instant;
  const missed =
    planned === undefined
      ? []
      : await store.db
          .selectFrom('run')
          .select('id')
          .where('started_at', '>', planned)
          .where('started_at', '<', upTo)
          .orderBy('started_at')
          .orderBy('id')
          .execute();
  return { runs: [...new Set([...missed.map(({ id }) => id), runId])], upTo };
}
