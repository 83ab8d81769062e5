import type { Instant } from './instant.ts';

/**
 * A pointer to what was seen: enough for a reader to look at the same thing again.
 * - `snapshot`: `pointer` is `<resourceType>/<accountId>/<region>/<resourceId>#<JSON pointer or report column>`.
 * - `log`: `pointer` is an event id in the log named by `source`.
 * - `observation`: something seen once by an agent or a probe.
 */
export interface Evidence {
  readonly kind: 'snapshot' | 'log' | 'observation';
  /** The AWS call or file the fact came from, for example `iam:GetCredentialReport`. */
  readonly source: string;
  readonly pointer: string;
  readonly observedAt: Instant;
  /** The value found there, as text, when it is short and no secret. */
  readonly value?: string;
}
