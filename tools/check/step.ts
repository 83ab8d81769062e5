export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** How a step ended. A step that is no test suite counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
  /** Shown in full when the step failed. */
  readonly output: string;
  /** Shown beside the heading when it passed. */
  readonly note?: string;
}

export interface Step {
  readonly title: string;
  readonly run: () => Promise<Outcome>;
}

/** Steps of one stage run `atOnce` at a time; the next stage begins when all of them ended. */
export interface Stage {
  readonly atOnce: number;
  readonly steps: readonly Step[];
}
