import { type Mend, rounded, type WhatIf, whatIf, ZERO } from '#analysis/score';
import type { Row, Store } from '#platform/store';
import type { ActionGain, ScoreWhatIf } from '#api/contract';
import { accountOfScope, type KnownState, ORGANIZATION, presentState } from './present.ts';
import type { ScoreQuestion } from './score.ts';
import { controlTitle, knownStandard } from './standards.ts';

/** Open actions tried, the most urgent of them: each is a small calculation, and there may be a hundred thousand. */
const MAX_ACTIONS = 200;

/** Accounts named with one control; the rest is counted. */
const MAX_NAMED = 20;

/** What mending each failing control, and doing each open action, would bring; the most gain first. Fault `not-found`. */
export async function scoreWhatIf(store: Store, question: ScoreQuestion = {}): Promise<ScoreWhatIf> {
  const { scope = ORGANIZATION } = question;
  const standard = knownStandard(question.standard ?? 'all');
  const present = await presentState(store);
  const account = accountOfScope(scope, present?.state);
  const { rows, total } = await openActions(store, account);
  const ask = present && whatIf(present.state, 'yagura', account);
  return {
    scope,
    standard,
    controls: ask ? controlGains(ask, standard) : [],
    actions: ask && present ? await actionGains(store, rows, { ask, present, standard }) : [],
    actionsConsidered: rows.length,
    actionsTotal: total,
  };
}

function controlGains(ask: WhatIf, standard: string): ScoreWhatIf['controls'] {
  return ask
    .controls()
    .filter((gain) => gain.standard === standard)
    .map(({ control, rules, status, becomes, accounts, gains }) => ({
      control,
      rules: [...rules],
      title: controlTitle(rules),
      status,
      becomes,
      accounts: accounts.slice(0, MAX_NAMED),
      total: accounts.length,
      tenths: rounded(gains.get(standard) ?? ZERO, 1000n),
    }))
    .toSorted((a, b) => b.tenths - a.tenths || a.total - b.total || (a.control < b.control ? -1 : 1));
}

interface Asked {
  readonly ask: WhatIf;
  readonly present: KnownState;
  readonly standard: string;
}

async function actionGains(
  store: Store,
  actions: readonly Row<'action'>[],
  { ask, present, standard }: Asked,
): Promise<ActionGain[]> {
  const mends = await mendsOf(
    store,
    actions.map(({ id }) => id),
  );
  const byAccount = new Map<string, WhatIf>();
  const inAccount = (id: string) => {
    const known = byAccount.get(id) ?? whatIf(present.state, 'yagura', id);
    byAccount.set(id, known);
    return known;
  };
  const gain = (of: WhatIf, list: readonly Mend[]) => rounded(of.mend(list).gains.get(standard) ?? ZERO, 1000n);
  return actions
    .map((action) => {
      const list = mends.get(action.id) ?? [];
      const { id, fix, owner, place, findings, account_id: accountId } = action;
      const tenths = gain(ask, list);
      return { id, fix, owner, place, accountId, findings, tenths, accountTenths: gain(inAccount(accountId), list) };
    })
    .toSorted((a, b) => b.tenths - a.tenths || b.accountTenths - a.accountTenths || (a.id < b.id ? -1 : 1));
}

async function openActions(
  store: Store,
  account: string | undefined,
): Promise<{ readonly rows: Row<'action'>[]; readonly total: number }> {
  const open = store.db
    .selectFrom('action')
    .where('state', '=', 'open')
    .$if(account !== undefined, (query) => query.where('account_id', '=', account ?? ''));
  const [rows, counted] = await Promise.all([
    open
      .selectAll()
      .orderBy('severity', 'desc')
      .orderBy('due_at')
      .orderBy('findings', 'desc')
      .orderBy('id')
      .limit(MAX_ACTIONS)
      .execute(),
    open.select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(counted.n) };
}

/** What each action would mend, by rule and account. */
async function mendsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Mend[]>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('finding')
    .select((e) => ['action_id', 'rule', 'account_id', 'outcome', e.fn.countAll().as('n')])
    .where('action_id', 'in', ids)
    .where('state', '=', 'open')
    .groupBy(['action_id', 'rule', 'account_id', 'outcome'])
    .execute();
  const mends = new Map<string, Map<string, Mend>>();
  for (const { action_id, rule, account_id: accountId, outcome, n } of rows) {
    const ofAction = mends.get(action_id) ?? new Map<string, Mend>();
    const key = `${rule}\t${accountId}`;
    const known = ofAction.get(key) ?? { rule, accountId, failed: 0, unknown: 0 };
    const count = Number(n);
    ofAction.set(
      key,
      outcome === 'fail' ? { ...known, failed: known.failed + count } : { ...known, unknown: known.unknown + count },
    );
    mends.set(action_id, ofAction);
  }
  return new Map(Array.from(mends, ([id, of]) => [id, [...of.values()]]));
}
