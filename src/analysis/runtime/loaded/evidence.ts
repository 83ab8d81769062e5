import type { SeenHost } from '#estate/model';
import type { Evidence } from '#kernel';
import type { LoadedAnswer } from './contract.ts';
import type { LoadedReason } from './texts.ts';

/** Pieces of evidence and process ids that are told; more say the same again. */
const MAX_PIECES = 10;

/** Something a look at a machine showed. `part` is the member of its report. */
export function sight({ entity, report }: SeenHost, part: string, value: string): Evidence {
  return { kind: 'observation', source: 'agent', pointer: `${entity}#/${part}`, observedAt: report.observedAt, value };
}

export function processes(pids: readonly number[]): string {
  const more = pids.length > MAX_PIECES ? ` +${pids.length - MAX_PIECES}` : '';
  return `pid ${pids.slice(0, MAX_PIECES).join(' ')}${more}`;
}

export function answer(
  value: LoadedAnswer['value'],
  reason: LoadedReason,
  evidence: readonly Evidence[] = [],
): LoadedAnswer {
  return { value, reason, evidence: evidence.slice(0, MAX_PIECES) };
}
