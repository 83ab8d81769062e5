import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { type Actor, isSamePerson, requireAbility } from '../actor.ts';
import { checkNote } from '../check-change.ts';
import type { Exception, ExceptionState } from './exception.ts';
import { getException } from './read.ts';

/** Somebody's word on an exception. */
export interface ExceptionStep {
  readonly id: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly note: string;
}

/**
 * Approves an exception: from the next run on it hides what it covers. `covered` is what it would hide now, against
 * which its growth is measured. Never the asker. Faults: `denied`, `usage`, `not-found`.
 */
export async function approveException(
  store: Store,
  step: ExceptionStep & { readonly covered: number },
): Promise<Exception> {
  return decided(store, step, 'approved', step.covered);
}

/** Rejects an exception, with the reason for the asker. Faults: `denied`, `usage`, `not-found`. */
export async function rejectException(store: Store, step: ExceptionStep): Promise<Exception> {
  if (step.note.trim() === '') throw usage('a rejection needs a note', 'say why, so that the asker can act on it');
  return decided(store, step, 'rejected', 0);
}

async function decided(
  store: Store,
  step: ExceptionStep,
  state: 'approved' | 'rejected',
  covered: number,
): Promise<Exception> {
  requireAbility(step.by, 'exceptions:decide');
  const exception = await getException(store.db, step.id);
  if (isSamePerson(exception.askedBy, step.by.name)) {
    throw new Fault('denied', `\`${step.by.name}\` asked for this exception and cannot decide on it`, {
      mend: 'let another person decide',
    });
  }
  if (exception.until <= step.at) throw usage('the exception would have ended already', 'ask for one with a later end');
  return move(store, step, ['asked'], {
    state,
    decided_by: step.by.name,
    decided_at: step.at,
    covered_at_approval: covered,
    covered,
    health: 'holds',
  });
}

/** Takes back what was asked for, before a decision: the asker alone. */
export async function withdrawException(store: Store, step: ExceptionStep): Promise<Exception> {
  const exception = await getException(store.db, step.id);
  if (!isSamePerson(exception.askedBy, step.by.name)) {
    throw new Fault('denied', `only \`${exception.askedBy}\`, who asked, can withdraw it`, {
      mend: 'reject it instead, or end it when it was approved',
    });
  }
  return move(store, step, ['asked'], { state: 'withdrawn' });
}

/** Ends an approved exception before its time: what it hides comes back at the next run. */
export async function endException(store: Store, step: ExceptionStep): Promise<Exception> {
  requireAbility(step.by, 'exceptions:decide');
  return move(store, step, ['approved'], { state: 'ended' });
}

interface Moved {
  readonly state: ExceptionState;
  readonly decided_by?: string;
  readonly decided_at?: string;
  readonly covered_at_approval?: number;
  readonly covered?: number;
  readonly health?: string;
}

/** The one statement that moves it: of two who decide at the same time, one wins and the other is told. */
async function move(
  store: Store,
  { id, by, at, note }: ExceptionStep,
  from: readonly ExceptionState[],
  set: Moved,
): Promise<Exception> {
  const text = checkNote(note);
  const said = text === '' ? {} : { decision_note: `${by.name}: ${text}` };
  const { numUpdatedRows } = await store.db
    .updateTable('exception')
    .set({ ...set, ...said, changed_at: at })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  const exception = await getException(store.db, id);
  if (numUpdatedRows === 1n) return exception;
  throw usage(`the exception is ${exception.state}, not ${from.join(' or ')}`, 'look at it again');
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}
