import type { LeafHead, Localized } from '#kernel';

/** One entry of the fix catalogue: the heading and the instructions of actions. */
export interface Fix extends LeafHead {
  /** Template with `{count}` (findings it closes) and `{account}` (name of the account it is done in). */
  readonly title: Localized;
  /** Numbered lines, in the order in which they are done. */
  readonly steps: Localized;
  /** What is better afterwards. */
  readonly effect: Localized;
}

/** One step a line, numbered. */
export function steps(...lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
