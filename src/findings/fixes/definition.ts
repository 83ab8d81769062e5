import type { LeafHead, Localized } from '#kernel';

/** How long one action takes somebody who knows it: up to half an hour, up to a day, longer. */
export const EFFORTS = ['minutes', 'hours', 'days'] as const;

export type Effort = (typeof EFFORTS)[number];

/** One entry of the fix catalogue: the heading and the instructions of actions. */
export interface Fix extends LeafHead {
  /** Template with `{count}` (findings it closes), `{account}` (name of the account it is done in), `{place}`. */
  readonly title: Localized;
  /** Numbered lines, in the order in which they are done. */
  readonly steps: Localized;
  /** What is better afterwards. */
  readonly effect: Localized;
  readonly effort: Effort;
}

/** One step a line, numbered. */
export function steps(...lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
