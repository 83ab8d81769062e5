import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { CheckedFix } from '#api/contract';
import { actionsById } from '../../actions.ts';

export interface CheckedQuestion {
  readonly asOf: Instant;
  /** How far back a mended finding counts as done lately. */
  readonly days: number;
  readonly limit: number;
}

/** Changes of state looked through, the latest: what was done before them is not told any more. */
const MAX_CHANGES = 50_000;

/**
 * Actions of which findings were seen to be mended lately, the latest first, with what became of all that they were to
 * remove: the promise beside what was seen.
 */
export async function checkedFixes(store: Store, { asOf, days, limit }: CheckedQuestion): Promise<CheckedFix[]> {
  const lately = await store.db
    .selectFrom((on) =>
      on
        .selectFrom('finding_change')
        .select(['finding_id', 'at', 'to_state'])
        .where('at', '>=', addDays(asOf, -days))
        .orderBy('at', 'desc')
        .limit(MAX_CHANGES)
        .as('change'),
    )
    .innerJoin('finding', 'finding.id', 'change.finding_id')
    .select((e) => ['finding.action_id', e.fn.max('change.at').as('checked_at')])
    .where('change.to_state', '=', 'fixed')
    .where('finding.rule', '=', VULNERABLE_PACKAGE_RULE.id)
    .where('finding.action_id', '!=', '')
    .groupBy('finding.action_id')
    .orderBy('checked_at', 'desc')
    .orderBy('finding.action_id')
    .limit(limit)
    .execute();
  const actions = await actionsById(
    store,
    lately.map(({ action_id: id }) => id),
  );
  const checked: CheckedFix[] = [];
  for (const { action_id: id, checked_at: checkedAt } of lately) {
    const action = actions.get(id);
    if (action !== undefined) checked.push({ action, checkedAt, ...(await outcomeOf(store, id, checkedAt)) });
  }
  return checked;
}

type Outcome = Omit<CheckedFix, 'action' | 'checkedAt'>;

async function outcomeOf(store: Store, action: string, checkedAt: string): Promise<Outcome> {
  const rows = await store.db
    .selectFrom('finding')
    .select(({ fn, eb }) => [
      'state',
      eb.case().when('opened_at', '>=', checkedAt).then(1).else(0).end().as('is_later'),
      fn.countAll().as('n'),
    ])
    .where('action_id', '=', action)
    .where('rule', '=', VULNERABLE_PACKAGE_RULE.id)
    .groupBy(['state', 'is_later'])
    .execute();
  const count = (states: readonly string[], isLater: number) =>
    rows
      .filter(({ state, is_later }) => states.includes(state) && Number(is_later) === isLater)
      .reduce((sum, { n }) => sum + Number(n), 0);
  const [fixed, gone] = [count(['fixed'], 0), count(['gone'], 0)];
  const still = count(ALIVE, 0);
  const back = await store.db
    .selectFrom('finding')
    .innerJoin('finding_change', 'finding_change.finding_id', 'finding.id')
    .select(({ fn }) => fn.count<number>('finding.id').distinct().as('n'))
    .where('finding.action_id', '=', action)
    .where('finding.state', 'in', ALIVE)
    .where('finding_change.cause', '=', 'seen-again')
    .where('finding_change.at', '>=', checkedAt)
    .executeTakeFirstOrThrow();
  const since = count(ALIVE, 1) - Number(back.n);
  return {
    predicted: fixed + gone + still + Number(back.n),
    fixed,
    gone,
    still,
    back: Number(back.n),
    since: Math.max(0, since),
  };
}

const ALIVE = ['open', 'not-looked-at', 'suppressed'];
