import type { Localized, Severity, Source } from '#kernel';

/** One check of how a machine is set up, as people read it; the judge of it stands with the agent. */
export interface HardeningHead {
  readonly severity: Severity;
  /** Names what is wrong, or what is looked for. */
  readonly title: Localized;
  /** What to do about it, as one sentence. */
  readonly mend: Localized;
  readonly sources: readonly Source[];
}
