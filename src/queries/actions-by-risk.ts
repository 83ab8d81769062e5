import { Fault } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { Action, ActionPage } from '#api/contract';
import { type ActionChoice, actionMatches } from './action-matches.ts';

interface Ranked {
  readonly value: number;
  readonly id: string;
}

interface Request extends ActionChoice {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * One page of actions by the risk they remove for each hour of work. The value rests on the fix catalogue, which the
 * store does not know: all that match are looked at, and no more than one page beyond the last is kept.
 */
export async function actionsByRisk(
  store: Store,
  request: Request,
  toAction: (row: Row<'action'>) => Action,
): Promise<ActionPage> {
  const limit = request.limit ?? 50;
  const after = request.cursor === undefined ? undefined : readCursor(request.cursor);
  let total = 0;
  let best: Action[] = [];
  const portions = store.stream((on) =>
    on
      .selectFrom('action')
      .selectAll()
      .where((e) => actionMatches(e, request)),
  );
  for await (const rows of portions) {
    total += rows.length;
    const beyond = rows.map(toAction).filter((action) => after === undefined || compare(after, action) < 0);
    best = [...best, ...beyond].toSorted(compare).slice(0, limit + 1);
  }
  const items = best.slice(0, limit);
  const last = items.at(-1);
  return { items, total, ...(best.length > limit && last ? { nextCursor: writeCursor(last) } : {}) };
}

function compare(a: Ranked, b: Ranked): number {
  return b.value - a.value || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function writeCursor({ value, id }: Ranked): string {
  return btoa(JSON.stringify([value, id])).replaceAll('=', '');
}

function readCursor(text: string): Ranked {
  try {
    const [value, id] = JSON.parse(atob(text)) as unknown[];
    if (typeof value === 'number' && typeof id === 'string') return { value, id };
  } catch {
    // Told below, like everything else that is no cursor.
  }
  throw new Fault('bad-input', 'the cursor is none of this list', { mend: 'start again from the first page' });
}
