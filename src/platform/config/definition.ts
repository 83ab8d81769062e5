import type { Localized } from '#kernel';

/** The value types an option may have; a `list` is written comma-separated in flags and variables. */
export interface OptionValues {
  string: string;
  number: number;
  boolean: boolean;
  list: readonly string[];
}

/**
 * One option: the command-line flag, the environment variable, the entry of `yagura.yaml`, its JSON Schema
 * and its line in the reference page are all made from this row.
 */
export interface OptionDefinition {
  readonly type: keyof OptionValues;
  /** Long flag with its placeholder, `--role-name <name>`; boolean flags have none. */
  readonly flag: string;
  /** Environment variables in the order they are read; empty when it makes sense on the command line only. */
  readonly env: readonly string[];
  /** Dotted place in `yagura.yaml`; absent when it makes sense on the command line only. */
  readonly file?: string;
  readonly allowed?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number | boolean | readonly string[];
  readonly description: Localized;
}

export function defineOptions<const T extends Readonly<Record<string, OptionDefinition>>>(table: T): T {
  return table;
}
