import type { OptionKey } from '#platform/config';

/** Options of every command. */
export const BASICS = ['config', 'store', 'lang', 'logLevel'] as const satisfies readonly OptionKey[];

/** Options of commands that print rows. */
export const OUTPUT = ['json', 'csv'] as const satisfies readonly OptionKey[];
