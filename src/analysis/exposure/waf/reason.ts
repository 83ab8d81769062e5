import type { RuleStep } from './contract.ts';

export type Reason = RuleStep['reason'];

/** Made while compiling and never changed: evaluating a request hands them on. */
export function reason(code: string, params: Reason['params'] = {}): Reason {
  return { code, params };
}

export const NO_MATCH = reason('no-match');

/** A member that is absent or not of the documented form. */
export function notUnderstood(member: string): Reason {
  return reason('not-understood', { member });
}
