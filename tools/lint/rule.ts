import type { Project } from './project.ts';

/** One place that breaks a house rule. */
export interface Violation {
  readonly path: string;
  /** 1 for the first line; 0 when the file as a whole is meant. */
  readonly line: number;
  /** What is wrong there. */
  readonly message: string;
}

export interface Examination {
  /** Files (or packages, or texts) looked at. A rule that looked at nothing has failed. */
  readonly examined: number;
  readonly violations: readonly Violation[];
  /** Figures worth printing. */
  readonly notes?: readonly string[];
}

/** A house rule: looks at the whole project and names every place that breaks it. */
export interface Rule {
  readonly id: string;
  /** What mends a violation, as one imperative sentence. */
  readonly mend: string;
  readonly examine: (project: Project) => Examination | Promise<Examination>;
}
