import { Fault, type FaultCode } from '#kernel';
import { classifyAwsError } from '#platform/aws';
import type { Gathered } from './contract.ts';

const REASONS: Readonly<Partial<Record<FaultCode, string>>> = {
  'bad-input': 'unreadable',
  'not-found': 'gone',
  exhausted: 'too-large',
  unavailable: 'unreachable',
};

/** What stopped the reading of one resource, as its outcome. A stop of the whole run goes on as it is. */
export function failureOf(thrown: unknown, signal: AbortSignal): Gathered {
  if (signal.aborted) throw stopped(signal);
  if (thrown instanceof Fault) {
    if (thrown.code === 'internal' || thrown.code === 'store') throw thrown;
    const reason = thrown.details['reason'];
    const named = typeof reason === 'string' ? reason : (REASONS[thrown.code] ?? thrown.code);
    return { outcome: 'failed', reason: named, detail: `${thrown.message}; ${thrown.mend}` };
  }
  const { code, detail } = classifyAwsError(thrown);
  return { outcome: 'failed', reason: code, detail };
}

export function stopped(signal: AbortSignal): Fault {
  return new Fault('interrupted', 'reading the software was stopped', {
    mend: 'run it again: what was read is kept',
    cause: signal.reason,
  });
}
