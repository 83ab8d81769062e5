import { SIDES, STAGES, storedText } from '#findings';
import { addDays, Fault, type Instant } from '#kernel';
import { type Actor, requireAbility, sideOf } from './actor.ts';
import { type CaseChange, MAX_NOTE, MAX_SNOOZE_DAYS } from './change.ts';

/** Longest name of an assignee. */
const MAX_NAME = 200;

/** The change with its texts trimmed. Faults: `denied` (who may not work at all), `usage` (nonsense). */
export function checkChange(change: CaseChange, by: Actor, at: Instant): CaseChange {
  requireAbility(by, sideOf(by) === 'security' ? 'findings:triage' : 'findings:work');
  const note = checkNote(change.note ?? '');
  switch (change.kind) {
    case 'stage':
      if (!STAGES.includes(change.to)) throw usage(`there is no stage \`${change.to}\``, `use ${STAGES.join(', ')}`);
      if (change.to === 'accepted') {
        throw usage(
          'a finding is accepted by an approved exception only',
          'ask for an exception with `yagura exception ask`, or on its page in the console',
        );
      }
      return { ...change, note };
    case 'hand-over':
      if (!SIDES.includes(change.to)) throw usage(`there is no side \`${change.to}\``, `use ${SIDES.join(' or ')}`);
      if (note === '') throw usage('a hand-over needs a note', 'say what the other side is to do');
      return { ...change, note };
    case 'assign':
      return { ...change, to: plainName(change.to), note };
    case 'snooze':
      checkSnooze(change.until, at);
      return { ...change, note };
    case 'comment':
      if (note === '') throw usage('a comment needs a text', 'write what others are to know');
      return { ...change, note };
  }
}

/** Text without markup; what no terminal and no database wants is taken out. */
export function checkNote(text: string): string {
  const note = storedText(text)
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  if (note.length <= MAX_NOTE) return note;
  throw usage(`a note of ${note.length} characters is too long`, `use at most ${MAX_NOTE}`);
}

function plainName(text: string): string {
  const name = storedText(text)
    .replaceAll(/\p{Cc}/gu, '')
    .trim();
  if (name.length <= MAX_NAME) return name;
  throw usage(`a name of ${name.length} characters is too long`, `use at most ${MAX_NAME}`);
}

function checkSnooze(until: Instant | null, at: Instant): void {
  if (until === null) return;
  if (until <= at) throw usage(`${until} is past`, 'give a moment to come');
  if (until > addDays(at, MAX_SNOOZE_DAYS)) {
    throw usage(
      `${until} is more than ${MAX_SNOOZE_DAYS} days away`,
      'give a nearer moment, or ask for an exception: it has a reason, an approver and an end',
    );
  }
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}
