/** One measured figure. */
export interface BenchRow {
  readonly label: string;
  readonly value: number;
  /** `ms`, `MB`, `rows/s`, `x` for a ratio. */
  readonly unit: string;
  /** The budget; a row without one only informs. */
  readonly limit?: number;
  /** Which side of the limit is good; `lower` when absent. */
  readonly better?: 'lower' | 'higher';
}

export interface BenchReport {
  readonly rows: readonly BenchRow[];
  /** What a reader must know to judge the figures: sizes, what was left out and why. */
  readonly notes: readonly string[];
}

/** One benchmark: the file `bench/<name>.ts` exports it as `bench` and runs in a process of its own. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  /** `quick`: a smaller size or fewer rounds, to see that it works. */
  readonly run: (options: { readonly quick: boolean }) => Promise<BenchReport>;
}
