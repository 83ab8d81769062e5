import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '#platform/store';

/** What actions are chosen by. */
export interface ActionChoice {
  readonly state?: 'open' | 'done' | undefined;
  readonly owner?: string | undefined;
  readonly account?: string | undefined;
  readonly fix?: string | undefined;
}

export function actionMatches(on: ExpressionBuilder<Tables, 'action'>, choice: ActionChoice) {
  return on.and([
    on('state', '=', choice.state ?? 'open'),
    ...(choice.owner === undefined ? [] : [on('owner', '=', choice.owner)]),
    ...(choice.account === undefined ? [] : [on('account_id', '=', choice.account)]),
    ...(choice.fix === undefined ? [] : [on('fix', '=', choice.fix)]),
  ]);
}
