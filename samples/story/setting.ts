import { ABILITIES, type Actor } from '#casework';
import { addDays, addHours, type Instant } from '#kernel';
import type { Holder } from '#pipeline';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';

/** What every part of the story is told with. */
export interface Setting {
  readonly store: Store;
  readonly clock: Clock;
  /** The day on which the story is told. */
  readonly asOf: Instant;
  readonly policy: Policy;
  readonly holder: Omit<Holder, 'clock'>;
}

/** A clock that stands at some moment of the story. */
export function clockAt({ clock }: Setting, at: Instant): Clock {
  return { ...clock, now: () => at };
}

/** So many days, and less so many hours, before the story's day. */
export function before({ asOf }: Pick<Setting, 'asOf'>, days: number, hoursLater = 0): Instant {
  return addHours(addDays(asOf, -days), hoursLater);
}

/** Security: decides what is done. */
export const MEI: Actor = { name: 'aoki.mei', permissions: ABILITIES };
/** SRE: does it. */
export const REN: Actor = { name: 'tanaka.ren', permissions: ['findings:work', 'exceptions:ask', 'views:write'] };
/** Approves what others ask for. */
export const AKARI: Actor = { name: 'mori.akari', permissions: ABILITIES };
