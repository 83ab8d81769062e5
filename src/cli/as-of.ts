import { Fault, type Instant, parseInstant } from '#kernel';
import type { CommandContext } from './command.ts';

/** The moment that counts as now: `--as-of`, else the clock. Fault `usage` when it is no moment or lies ahead. */
export function readAsOf({ config, environment }: CommandContext): Instant {
  const now = environment.clock.now();
  if (config.asOf === undefined) return now;
  const at = parseInstant(config.asOf);
  if (at === undefined) {
    throw new Fault('usage', `flag \`--as-of\` is \`${config.asOf}\``, {
      mend: 'give a moment with its zone, such as 2026-11-23T00:00:00Z',
    });
  }
  if (at > now)
    throw new Fault('usage', `flag \`--as-of\` lies ahead: ${at}`, { mend: 'give a moment that has passed' });
  return at;
}
