import type { RuleHead } from '#analysis';
import { type AccountState, type Cell, EMPTY_CELL, type Pair, type ScoreState } from '#analysis/score';
import { countForScore, type FindingCount, readTallies, type Tally } from '#findings';
import type { Queryable } from '#platform/store';
import type { ScoredAccounts } from './accounts.ts';
import type { OffFor } from './applies.ts';

/** The rule passed when the account was last there; nobody has judged it since. */
const NOT_JUDGED = 'AWS::Organizations::Account NotAsked';

export interface StateSources {
  readonly pairs: readonly Pair[];
  readonly rules: readonly RuleHead[];
  readonly accounts: ScoredAccounts;
  readonly offFor: OffFor;
  readonly blindness: (rule: RuleHead, accountId: string) => string;
  /** The state before, for accounts this look does not speak for. */
  readonly before: ScoreState | undefined;
}

/** Puts together what scores are made of, from the tallies and the findings as they are stored now. */
export async function makeState(on: Queryable, sources: StateSources): Promise<ScoreState> {
  const { pairs, rules, accounts, offFor, blindness, before } = sources;
  const tallies = await readTallies(on);
  const counts = Map.groupBy(await countForScore(on), ({ accountId }) => accountId);
  const offs = shared();
  const states = accounts.ids.map((accountId): [string, AccountState] => {
    const isLooked = accounts.looked.has(accountId);
    const known = before?.accounts.get(accountId);
    const seen = countsByRule(tallies.get(accountId) ?? {}, counts.get(accountId) ?? []);
    const isStale = !accounts.judged.has(accountId);
    const stale = (found: Counts | undefined) => (isStale && (found?.passed ?? 0) > 0 ? NOT_JUDGED : '');
    const cells = new Map<string, Cell>();
    for (const rule of rules) {
      const found = seen.get(rule.id);
      const blind = isLooked ? blindness(rule, accountId) || stale(found) : (known?.cells.get(rule.id)?.blind ?? '');
      if (found || blind !== '') cells.set(rule.id, { ...EMPTY_CELL, ...found, blind });
    }
    return [accountId, { off: offs(offFor(accountId)), cells }];
  });
  return { pairs, accounts: new Map(states) };
}

type Counts = { -readonly [K in Exclude<keyof Cell, 'blind'>]?: number };

function countsByRule(tally: Tally, findings: readonly FindingCount[]): ReadonlyMap<string, Counts> {
  const byRule = new Map<string, Counts>();
  for (const [rule, outcomes] of Object.entries(tally)) {
    byRule.set(rule, { passed: outcomes.pass, notApplicable: outcomes['not-applicable'] });
  }
  for (const count of findings) {
    const counts = byRule.get(count.rule) ?? {};
    const column = columnOf(count);
    counts[column] = (counts[column] ?? 0) + count.findings;
    byRule.set(count.rule, counts);
  }
  return byRule;
}

function columnOf({ state, outcome }: FindingCount): keyof Counts {
  if (state === 'not-looked-at') return 'notLookedAt';
  if (state === 'suppressed') return outcome === 'fail' ? 'exceptedFailed' : 'exceptedUnknown';
  return outcome === 'fail' ? 'failed' : 'unknown';
}

/** One map for all accounts of which the same is off: most organizations have a handful. */
function shared(): (off: ReadonlyMap<string, string>) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (off) => {
    const text = JSON.stringify([...off]);
    const same = known.get(text) ?? off;
    known.set(text, same);
    return same;
  };
}
