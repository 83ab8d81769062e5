import { storedText } from '#findings';
import { Fault, type Instant } from '#kernel';
import { randomToken, shortDigest } from '#platform/runtime';
import type { Row, Store } from '#platform/store';
import { type Actor, requireAbility } from '../actor.ts';
import type { SavedView } from './view.ts';

/** Views of one person. */
const MAX_VIEWS = 200;
const MAX_NAME = 100;
const MAX_FILTER = 8_000;

/** A view to keep; `id` is given when it exists already. The filter was checked by whoever knows the list. */
export interface ViewDraft {
  readonly id?: string | undefined;
  readonly name: string;
  readonly filter: string;
  readonly sort: string;
  readonly shared: boolean;
}

/** One's own views and those others share, by name. */
export async function listViews(store: Store, by: Pick<Actor, 'name'>): Promise<SavedView[]> {
  const rows = await store.db
    .selectFrom('saved_view')
    .selectAll()
    .where((e) => e.or([e('owner', '=', by.name), e('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .limit(MAX_VIEWS * 5)
    .execute();
  return rows.map(toView);
}

/** Keeps a view. One is changed by its owner alone. Faults: `usage`, `denied`, `not-found`. */
export async function saveView(store: Store, by: Actor, draft: ViewDraft, at: Instant): Promise<SavedView> {
  requireAbility(by, 'views:write');
  const name = storedText(draft.name).trim();
  if (name === '' || name.length > MAX_NAME || /\p{Cc}/u.test(name)) {
    throw new Fault('usage', 'the name of a view is empty or too long', { mend: `use 1 to ${MAX_NAME} characters` });
  }
  if (draft.filter.length > MAX_FILTER) {
    throw new Fault('usage', 'the filter of the view is too long', { mend: `use at most ${MAX_FILTER} characters` });
  }
  return store.transaction(async (tx) => {
    const owned = await tx.selectFrom('saved_view').selectAll().where('owner', '=', by.name).execute();
    const known = owned.find((row) => (draft.id === undefined ? row.name === name : row.id === draft.id));
    if (draft.id !== undefined && !known) throw absent(draft.id);
    if (!known && owned.length >= MAX_VIEWS) {
      throw new Fault('exhausted', `\`${by.name}\` keeps ${MAX_VIEWS} views already`, { mend: 'remove some first' });
    }
    const row = {
      id: known?.id ?? shortDigest(randomToken()).slice(0, 12),
      owner: by.name,
      name,
      filter: storedText(draft.filter),
      sort: draft.sort,
      shared: draft.shared ? 1 : 0,
      changed_at: at,
    };
    await store.dialect.upsert(tx, 'saved_view', ['id'], [row]);
    return toView(row);
  });
}

/** Removes one's own view, by id or name; answers what it was. Faults: `denied`, `not-found`. */
export async function removeView(store: Store, by: Actor, idOrName: string): Promise<SavedView> {
  requireAbility(by, 'views:write');
  return store.transaction(async (tx) => {
    const row = await tx
      .selectFrom('saved_view')
      .selectAll()
      .where('owner', '=', by.name)
      .where((e) => e.or([e('id', '=', idOrName), e('name', '=', idOrName)]))
      .executeTakeFirst();
    if (!row) throw absent(idOrName);
    await tx.deleteFrom('saved_view').where('id', '=', row.id).execute();
    return toView(row);
  });
}

function absent(name: string): Fault {
  return new Fault('not-found', `you keep no view \`${name.slice(0, 60)}\``, {
    mend: 'list them with `yagura view ls`; one of another person or of the program cannot be changed',
  });
}

function toView(row: Row<'saved_view'>): SavedView {
  const { id, owner, name, filter, sort, shared } = row;
  return { id, owner, name, filter, sort, shared: shared === 1, builtIn: false };
}
