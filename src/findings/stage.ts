import { STATEMENT_PREFIX } from '#kernel';

/**
 * Where the people's work on a finding stands, beside its life.
 * - `new`: nobody has looked at it yet.
 * - `triaged`: security has looked and it is to be mended.
 * - `in-progress`: somebody mends it.
 * - `waiting`: the mending waits for somebody or something else.
 * - `mended`: somebody says so; the next look proves it or sends it back.
 * - `accepted`: an approved exception hides it.
 */
export const STAGES = ['new', 'triaged', 'in-progress', 'waiting', 'mended', 'accepted'] as const;

export type Stage = (typeof STAGES)[number];

/** Whose turn it is. Security owns a finding until it is closed; SRE acts on what it was handed. */
export const SIDES = ['security', 'sre'] as const;

export type Side = (typeof SIDES)[number];

/** Who stands in a case's history when a look, and nobody, moved it. */
export const LOOK = 'yagura';

/** Why a look moved a case: the note of its row, or the id of the exception that accepts it. */
export const LOOK_NOTES = ['still-failing', 'no-longer-accepted'] as const;

export type LookNote = (typeof LOOK_NOTES)[number];

/** How suppressions by an exception of the store are named. */
export const EXCEPTION_PREFIX = 'exception/';

/** How suppressions of rules that are not asked are named. No entry of a policy may be called so. */
const OFF_PREFIXES = ['disabledRules/', 'controls/', 'standards/'] as const;

export const RESERVED_PREFIXES: readonly string[] = [EXCEPTION_PREFIX, STATEMENT_PREFIX, ...OFF_PREFIXES];

/** Whether a suppression says that the rule is not asked here at all. */
export function isSwitchedOff(entry: string): boolean {
  return OFF_PREFIXES.some((prefix) => entry.startsWith(prefix));
}
