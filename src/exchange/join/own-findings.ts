import { ACTIVE_STATES, OWN_SOURCE } from '#findings';
import type { Queryable } from '#platform/store';
import type { OwnAnswers } from './context.ts';
import type { Statement } from './statement.ts';

/**
 * The findings of our own that statements are joined to, by statement id: an active one of a rule that answers the same
 * control for the same resource. One that is closed is not taken: the other product disagrees, which is worth seeing.
 */
export async function ownFindingOf(
  on: Queryable,
  statements: readonly Statement[],
  answers: OwnAnswers,
): Promise<ReadonlyMap<string, string>> {
  const asked = statements.flatMap((statement) => {
    const rules = rulesOf(statement, answers);
    return rules.length > 0 ? [{ statement, rules }] : [];
  });
  if (asked.length === 0) return new Map();
  const rows = await on
    .selectFrom('finding')
    .select(['id', 'rule', 'resource_arn', 'severity'])
    .where('source', '=', OWN_SOURCE)
    .where('state', 'in', [...ACTIVE_STATES, 'suppressed'])
    .where('rule', 'in', [...new Set(asked.flatMap(({ rules }) => rules))])
    .where('resource_arn', 'in', [...new Set(asked.map(({ statement }) => statement.finding.resource.arn))])
    .orderBy('severity', 'desc')
    .orderBy('id')
    .execute();
  const byPlace = new Map<string, string>();
  for (const { id, rule, resource_arn } of rows) {
    const place = `${rule}|${resource_arn}`;
    if (!byPlace.has(place)) byPlace.set(place, id);
  }
  return new Map(
    asked.flatMap(({ statement, rules }) => {
      const found = rules
        .map((rule) => byPlace.get(`${rule}|${statement.finding.resource.arn}`))
        .find((id) => id !== undefined);
      return found === undefined ? [] : [[statement.id, found] as const];
    }),
  );
}

function rulesOf({ finding }: Statement, answers: OwnAnswers): readonly string[] {
  return finding.rule.answers.flatMap(({ catalogue, id }) =>
    catalogue === 'security-hub' ? (answers.get(id) ?? []) : [],
  );
}
