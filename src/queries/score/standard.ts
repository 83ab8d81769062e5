import {
  ALL,
  type AccountState,
  accountsIn,
  type Cell,
  type ControlResult,
  EMPTY_CELL,
  evaluate,
  pairKey,
} from '#analysis/score';
import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import type { StandardControl, StandardDetail } from '#api/contract';
import { accountOfScope, ORGANIZATION, presentState } from './present.ts';
import { controlTitle, knownStandard, standardCatalogue } from './standards.ts';

/** Accounts named with one control; the rest is counted. */
const MAX_NAMED = 20;

const ALL_RULES = {
  title: { en: 'All controls', ja: 'すべてのコントロール' },
  version: '',
  source: { url: '', read: '' },
};

/** A standard (or `all`) with each of its controls. Fault `not-found`. */
export async function getStandard(store: Store, id: string, scope = ORGANIZATION): Promise<StandardDetail> {
  const standard = knownStandard(id);
  const present = await presentState(store);
  const accounts = present ? accountsIn(present.state, accountOfScope(scope, present.state)) : new Map();
  const account = scope === ORGANIZATION ? undefined : scope;
  const state = present?.state ?? { pairs: [], accounts };
  const literal = new Map(
    evaluate(state, 'security-hub', account).controls.map((one) => [`${one.standard}\t${one.control}`, one.status]),
  );
  const items = evaluate(state, 'yagura', account)
    .controls.filter((one) => one.standard === standard)
    .map((one) => controlOf(one, literal.get(`${standard}\t${one.control}`) ?? 'no-data', accounts))
    .toSorted((a, b) => collator.compare(a.control, b.control));
  return { ...headOf(standard, items.length), scope, items };
}

/** `1.2` before `1.10`, `IAM.3` before `IAM.22`. */
const collator = new Intl.Collator('en', { numeric: true });

function headOf(id: string, controls: number): Omit<StandardDetail, 'scope' | 'items'> {
  const known = standardCatalogue().find((standard) => standard.id === id);
  if (known) return known;
  if (id === ALL) return { id, ...ALL_RULES, controls };
  throw new Fault('not-found', `there is no standard \`${id.slice(0, 60)}\``, { mend: 'list standards' });
}

function controlOf(
  { standard, control, rules, status }: ControlResult,
  literalStatus: ControlResult['status'],
  accounts: ReadonlyMap<string, AccountState>,
): StandardControl {
  const sum = { passed: 0, failed: 0, unknown: 0, excepted: 0, notApplicable: 0 };
  const failing = new Set<string>();
  const unseen = new Map<string, string>();
  const off = new Set<string>();
  for (const [id, { cells, off: offHere }] of accounts) {
    for (const rule of rules) {
      const why = offHere.get(pairKey({ standard, control, rule }));
      if (why !== undefined) {
        off.add(why);
        continue;
      }
      const cell = cells.get(rule) ?? EMPTY_CELL;
      addUp(sum, cell);
      if (cell.failed > 0) failing.add(id);
      if ((cell.blind !== '' || cell.notLookedAt > 0) && !unseen.has(id)) unseen.set(id, cell.blind);
    }
  }
  return {
    control,
    rules: [...rules],
    title: controlTitle(rules),
    status,
    literalStatus,
    ...sum,
    failing: { accounts: [...failing].slice(0, MAX_NAMED), total: failing.size },
    unseen: {
      accounts: Array.from(unseen, ([id, reason]) => ({ id, reason })).slice(0, MAX_NAMED),
      total: unseen.size,
    },
    off: [...off].toSorted().slice(0, MAX_NAMED),
  };
}

function addUp(sum: Record<'passed' | 'failed' | 'unknown' | 'excepted' | 'notApplicable', number>, cell: Cell): void {
  sum.passed += cell.passed;
  sum.failed += cell.failed;
  sum.unknown += cell.unknown + cell.notLookedAt;
  sum.excepted += cell.exceptedFailed + cell.exceptedUnknown;
  sum.notApplicable += cell.notApplicable;
}
