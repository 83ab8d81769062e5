import { type ChildOptions, type ChildResult, runTool } from '../shared/child.ts';
import type { Outcome, Step } from './step.ts';

/** A tool of `node_modules` (or a script of ours): exit code 0 passes. Its last line becomes the note when wanted. */
export function toolStep(title: string, script: string, args: readonly string[], options?: ChildOptions): Step {
  return { title, run: async () => outcomeOf(await runTool(script, args, options)) };
}

/** A script of the project, run by the Node that runs us. */
export function scriptStep(title: string, script: string, args: readonly string[] = []): Step {
  return toolStep(title, `../${script}`, args);
}

export function outcomeOf({ code, output }: ChildResult): Outcome {
  const failed = code === 0 ? 0 : 1;
  const text = failed === 1 && output.trim() === '' ? `it ended with code ${code} and said nothing\n` : output;
  return { passed: 1 - failed, failed, skipped: [], output: text };
}
