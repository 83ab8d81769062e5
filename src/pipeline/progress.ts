/** One step of a long command: what collection, analysis and the command line's display agree on. */
export interface ProgressEvent {
  readonly phase: 'collect' | 'import' | 'software' | 'analyse';
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
  /** What it is at, for a person: an account, a kind. */
  readonly detail: string;
}

export type OnProgress = (event: ProgressEvent) => void;
