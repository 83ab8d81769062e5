import { decodeState, type ScoreState } from '#analysis/score';
import { readScoreState, type StoredScoreState } from '#findings';
import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';

/** How the organization as a whole is called among scopes. */
export const ORGANIZATION = 'organization';

/** A state of the score that was read and unpacked. */
export interface KnownState {
  readonly number: number;
  readonly runId: string;
  readonly at: Instant;
  readonly state: ScoreState;
}

/** The state last asked for, by store: a digest always means the same. */
const lastStates = new WeakMap<Store, { readonly digest: string; readonly known: KnownState }>();

/** What the scores of now are made of; undefined before the first analysis. */
export async function presentState(store: Store): Promise<KnownState | undefined> {
  const newest = await store.db
    .selectFrom('score_state')
    .select('digest')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return undefined;
  const last = lastStates.get(store);
  if (last?.digest === newest.digest) return last.known;
  const stored = await readScoreState(store.db);
  if (stored === undefined) return undefined;
  const known = unpacked(stored);
  lastStates.set(store, { digest: stored.digest, known });
  return known;
}

/** The state of a number, or the newest before it; undefined when retention took it. */
export async function stateAt(store: Store, number: number): Promise<KnownState | undefined> {
  const stored = await readScoreState(store.db, number);
  return stored && unpacked(stored);
}

/** Account of a scope, undefined for the organization. Fault `not-found` when the score has no such account. */
export function accountOfScope(scope: string, state: ScoreState | undefined): string | undefined {
  if (scope === ORGANIZATION) return undefined;
  if (state?.accounts.has(scope)) return scope;
  throw new Fault('not-found', `the score has no account \`${scope.slice(0, 40)}\``, {
    mend: 'list accounts and take an id from there, or leave the scope out for the organization',
  });
}

function unpacked({ number, runId, at, text }: StoredScoreState): KnownState {
  try {
    return { number, runId, at, state: decodeState(text) };
  } catch (cause) {
    throw new Fault('store', `state ${number} of the score is no JSON`, {
      mend: 'restore the store from a backup',
      cause,
    });
  }
}
