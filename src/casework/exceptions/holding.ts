import type { Instant, TextParams } from '#kernel';
import type { HoldingException } from '#policy';
import { type CompensatingControl, type Exception, exceptionEntry } from './exception.ts';

/** What a run found out about one compensating control. `carried`: the run did not look there; the last word stands. */
export type ControlWord = 'holds' | 'control-failed' | 'control-unknown' | 'carried';

/** The approved exceptions at the beginning of a run, parted by whether they hold. */
export interface HeldExceptions {
  readonly holding: readonly HoldingException[];
  /** Of those that do not hold, what the history of their findings is to say. */
  readonly lapsed: ReadonlyMap<string, TextParams>;
  /** Health by id of those whose control does not hold. */
  readonly failing: ReadonlyMap<string, 'control-failed' | 'control-unknown'>;
}

/** Parts approved exceptions at a moment; `word` tells what was found out about their compensating controls. */
export function holdExceptions(
  approved: readonly Exception[],
  at: Instant,
  word: (control: CompensatingControl) => ControlWord,
): HeldExceptions {
  const holding: HoldingException[] = [];
  const lapsed = new Map<string, TextParams>();
  const failing = new Map<string, 'control-failed' | 'control-unknown'>();
  for (const exception of approved) {
    const { id, scope, reason, until, compensating } = exception;
    if (until <= at) continue;
    const health = compensating ? healthOf(exception, word(compensating)) : 'holds';
    if (health === 'holds') {
      holding.push({ entry: exceptionEntry(id), scope, reason, approvedBy: exception.decidedBy ?? '', until });
      continue;
    }
    failing.set(id, health);
    const control = `${compensating?.rule ?? ''} ${compensating?.resource ?? ''}`;
    lapsed.set(exceptionEntry(id), { exception: id, control, health });
  }
  return { holding, lapsed, failing };
}

function healthOf({ health }: Exception, word: ControlWord): 'holds' | 'control-failed' | 'control-unknown' {
  if (word !== 'carried') return word;
  return health === 'control-failed' || health === 'control-unknown' ? health : 'holds';
}
