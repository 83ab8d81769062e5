import type { Outcome, TextParams } from '#kernel';

/** Where a setting stands. */
export interface HardeningEvidence {
  readonly path: string;
  readonly line?: number;
  /** What stands there; never a password or its hash. */
  readonly value?: string;
}

/** What one check says of a host. A missing file or a denied look is `unknown`. */
export interface HardeningResult {
  readonly check: string;
  readonly outcome: Outcome;
  readonly reason: { readonly code: string; readonly params: TextParams };
  readonly evidence: readonly HardeningEvidence[];
}
