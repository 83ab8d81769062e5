import { ACTIVE_STATES, type FindingState } from '#findings';
import { SEVERITIES, type Severity, severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import { type AccountFacts, covers, type Scope } from '#policy';

/** What an exception would hide now. */
export interface Coverage {
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly accounts: number;
  readonly rules: number;
  /** The first of them, by id: what one looks at before one agrees. */
  readonly first: readonly string[];
}

const MAX_FIRST = 20;

/** States an exception would hide. */
const HIDEABLE: readonly FindingState[] = ACTIVE_STATES;

/**
 * The blast radius of a scope: every active finding it covers, counted exactly. Memory holds a portion.
 * `account` tells what the organization says of an account.
 */
export async function coverageOf(store: Store, scope: Scope, account: (id: string) => AccountFacts): Promise<Coverage> {
  const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  const accounts = new Set<string>();
  const rules = new Set<string>();
  const first: string[] = [];
  let findings = 0;
  const portions = store.stream((on) =>
    on
      .selectFrom('finding')
      .select(['id', 'rule', 'severity', 'account_id', 'resource_arn', 'tags'])
      .where('state', 'in', HIDEABLE)
      .$if(scope.rule !== undefined, (query) => query.where('rule', '=', scope.rule ?? ''))
      .$if(scope.accounts !== undefined, (query) => query.where('account_id', 'in', scope.accounts ?? [])),
  );
  for await (const rows of portions) {
    for (const row of rows) {
      const resource = { arn: row.resource_arn, tags: JSON.parse(row.tags) as Record<string, string> };
      if (!covers(scope, { rule: row.rule, resource }, account(row.account_id))) continue;
      findings += 1;
      bySeverity[severityOfRank(row.severity)] += 1;
      accounts.add(row.account_id);
      rules.add(row.rule);
      if (first.length < MAX_FIRST) first.push(row.id);
    }
  }
  return { findings, bySeverity, accounts: accounts.size, rules: rules.size, first };
}
