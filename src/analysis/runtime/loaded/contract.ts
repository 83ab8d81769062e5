import type { SeenHost, SoftwarePackage } from '#estate/model';
import type { Evidence } from '#kernel';
import type { LoadedReason } from './texts.ts';

/**
 * Whether code of a package is in the memory of a running process. `loaded` and `not-loaded` are proved by evidence; all
 * else is `unknown`. `not-loaded` speaks of what was looked at and no moment later: a process may load it at its next
 * request, or begin and end between two looks.
 */
export interface LoadedAnswer {
  readonly value: 'loaded' | 'not-loaded' | 'unknown';
  /** A key of `LOADED_REASONS`. */
  readonly reason: LoadedReason;
  readonly evidence: readonly Evidence[];
}

/** What one kind of sight says of a package on one machine; undefined when it has nothing to say of such a package. */
export type LoadedRule = (host: SeenHost, one: SoftwarePackage) => LoadedAnswer | undefined;
