import type { Evaluation } from '../contract.ts';
import type { Stop } from './contract.ts';

/** What an evaluation means for the one who sent the request. Nothing uncertain counts as stopping, or as passing. */
export function stopOf({ action, certainty }: Evaluation): Stop {
  if (action === undefined || certainty === 'unknown') return 'unknown';
  if (action === 'captcha' || action === 'challenge') return certainty === 'proved' ? 'challenged' : 'unknown';
  if (action === 'allow') return certainty === 'proved' ? 'passes' : 'unknown';
  return certainty;
}
