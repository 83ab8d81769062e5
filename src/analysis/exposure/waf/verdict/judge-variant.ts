import type { CveVerdict, ExploitPack, ExploitVariant, HttpRequest } from '../contract.ts';
import { type Asked, askedOf } from './beside.ts';
import type { RequestVerdict, Stop, VariantVerdict, VerdictReason, Wall } from './contract.ts';
import { padded } from './padding.ts';
import { stopOf } from './stop.ts';

/** Where a WebACL is asked. */
export interface Judging {
  readonly wall: Wall;
  /** How much of a body the WebACL looks at where it is attached, in bytes. */
  readonly bodyLimit: number;
  readonly parse: (text: string) => HttpRequest;
}

/**
 * What becomes of one way to exploit. It is stopped only when every request that is asked about is stopped: which of them
 * could be left out is not known. It gets through when all of them do, or one when each may be the whole attack.
 * Each stopped request is tried once more with a padded body: whoever can send the one can send the other.
 */
export function judgeVariant(variant: ExploitVariant, of: Pick<ExploitPack, 'cwe'>, judging: Judging): VariantVerdict {
  const requests = askedOf(variant, of, judging.parse).map((asked) => judgeRequest(asked, judging));
  const { verdict, reason } = conclude(requests, variant);
  return { id: variant.id, verdict, reason, requests };
}

function judgeRequest({ index, text, request }: Asked, { wall, bodyLimit }: Judging): RequestVerdict {
  const evaluation = wall(request);
  const plain: RequestVerdict = { index, text, stop: stopOf(evaluation), evaluation };
  if (plain.stop === 'passes') return plain;
  const behind = padded(request, bodyLimit);
  if (behind === undefined) return plain;
  const again = wall(behind.request);
  const stop = stopOf(again);
  const isWeaker = STRENGTH[stop] < STRENGTH[plain.stop];
  return isWeaker ? { index, text, padding: behind.padding, stop, evaluation: again } : plain;
}

/** How much a stop is worth, for the one who must not be told too much. */
const STRENGTH: Readonly<Record<Stop, number>> = {
  proved: 5,
  documented: 4,
  likely: 3,
  challenged: 2,
  unknown: 1,
  passes: 0,
};

function conclude(
  requests: readonly RequestVerdict[],
  { unresolved, steps }: ExploitVariant,
): { readonly verdict: CveVerdict; readonly reason: VerdictReason } {
  const stops = new Set(requests.map(({ stop }) => stop));
  const only = (...allowed: readonly Stop[]): boolean => [...stops].every((stop) => allowed.includes(stop));
  if (requests.length === 0) return { verdict: 'unknown', reason: 'no-known-request' };
  if (unresolved.length > 0) return { verdict: 'unknown', reason: 'values-from-responses' };
  if (only('passes')) {
    const isPadded = requests.some(({ padding }) => padding !== undefined);
    return { verdict: 'does-not-block', reason: isPadded ? 'padding-gets-through' : 'all-get-through' };
  }
  if (steps !== true && stops.has('passes')) return { verdict: 'does-not-block', reason: 'one-gets-through' };
  if (only('proved')) return { verdict: 'blocks', reason: 'every-request-blocked' };
  if (only('proved', 'documented')) return { verdict: 'documented-to-block', reason: 'every-request-documented' };
  if (stops.has('passes')) return { verdict: 'unknown', reason: 'some-get-through' };
  if (stops.has('unknown')) return { verdict: 'unknown', reason: 'content-not-seen' };
  return { verdict: 'unknown', reason: stops.has('challenged') ? 'challenge-only' : 'likely-only' };
}
