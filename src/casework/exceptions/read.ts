import { Fault } from '#kernel';
import type { Queryable } from '#platform/store';
import { type Exception, type ExceptionState, toException } from './exception.ts';

/** Exceptions shown at once, the newest first. */
const MAX_SHOWN = 1_000;

/** The exceptions of the store in some states, or all. */
export async function listExceptions(on: Queryable, states?: readonly ExceptionState[]): Promise<Exception[]> {
  const rows = await on
    .selectFrom('exception')
    .selectAll()
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(MAX_SHOWN)
    .execute();
  return rows.map(toException);
}

/** One exception. Fault `not-found`. */
export async function getException(on: Queryable, id: string): Promise<Exception> {
  const row = await on.selectFrom('exception').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return toException(row);
  throw new Fault('not-found', `there is no exception \`${id.slice(0, 40)}\``, {
    mend: 'list them with `yagura exception ls` and take an id from there',
  });
}
