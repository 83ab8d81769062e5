import { type Actor, checkEnd, requireAbility } from '#casework';
import { addDays, Fault, type Instant } from '#kernel';
import { dropStatements, keepStatements, type Kept, readStatementDocument } from '#knowledge/statements';
import type { Store } from '#platform/store';

/** Days for which statements are believed that name no end, when nobody says otherwise. */
export const STATEMENT_DAYS = 180;

const MAX_NAME = 200;

export interface StatementWish {
  /** Whoever answers for the statements here. */
  readonly by: Actor;
  readonly at: Instant;
  /** What the document is called; a later one of that name takes its place. */
  readonly document: string;
  readonly text: string;
  /** Last day (`2027-03-31`, UTC); left out: `STATEMENT_DAYS`. */
  readonly until?: string | undefined;
}

export interface KeptDocument extends Kept {
  readonly document: string;
  readonly until: Instant;
  /** Of the document what could not be read: how many, and the first. */
  readonly problems: number;
  readonly problem?: { readonly code: string; readonly pointer: string };
}

/**
 * Believes the statements of a VEX document from the next run on: what it says is not affected is hidden, with its reason,
 * whoever answers for it, and an end. Faults: `usage`, `denied`, `bad-input`, `exhausted`.
 */
export async function keepDocument(store: Store, wish: StatementWish): Promise<KeptDocument> {
  requireAbility(wish.by, 'exceptions:decide');
  const document = wish.document.trim();
  if (document === '' || document.length > MAX_NAME || /[\u0000-\u001f\u007f]/.test(document))
    throw new Fault('usage', 'the document has no usable name', { mend: `give it one of 1 to ${MAX_NAME} characters` });
  const until = wish.until === undefined ? addDays(wish.at, STATEMENT_DAYS) : checkEnd(wish.until, wish.at);
  const { statements, problems, moreProblems } = readStatementDocument(wish.text, document);
  const kept = await keepStatements(store, { document, statements, approvedBy: wish.by.name, now: wish.at, until });
  const [problem] = problems;
  return { document, until, ...kept, problems: problems.length + moreProblems, ...(problem && { problem }) };
}

/** Believes a document, or one statement by its id, no longer. Faults: `denied`, `not-found`. */
export async function dropDocument(store: Store, by: Actor, name: string): Promise<number> {
  requireAbility(by, 'exceptions:decide');
  const dropped = await dropStatements(store, name);
  if (dropped > 0) return dropped;
  throw new Fault('not-found', `no statement and no document \`${name.slice(0, MAX_NAME)}\` is kept`, {
    mend: 'look them up with `yagura vex ls`',
  });
}
