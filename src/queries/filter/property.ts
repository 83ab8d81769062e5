import type { RawBuilder, SqlBool } from 'kysely';
import type { FilterOperator } from '#api/contract';

/** What a property of a list is and which operators it knows. */
export type PropertyType =
  /** Any text: equals, differs, contains. */
  | 'text'
  /** One of a few words. */
  | 'choice'
  /** Kept as 1 and 0, written as `true` and `false`. */
  | 'flag'
  /** Kept as its rank, written as its name, compared by rank. */
  | 'severity'
  /** ISO 8601 text; a bare day means all of it (UTC). */
  | 'date'
  /** Words in one text, each between spaces: equals asks for a whole word. */
  | 'words'
  /** Whatever its own condition says: equals and differs only. */
  | 'own'
  /** Several columns at once: contains only. */
  | 'search';

export interface Property {
  readonly type: PropertyType;
  /** Names of columns; more than one only for `search`. */
  readonly columns: readonly [string, ...string[]];
  /** The words of a `choice`. */
  readonly values?: readonly string[];
  /** The column may be null: a row without a value differs from every value. */
  readonly nullable?: true;
  /** Few different values: an index finds too many rows by it to be the first choice. */
  readonly coarse?: true;
  /** The findings' search index holds the text of this property. */
  readonly indexed?: true;
  /** Of an `own` property: what a value asks. */
  readonly own?: OwnCondition;
}

/** A condition that is no comparison with a column. */
export interface OwnCondition {
  /** Undefined for a value that means nothing here. */
  readonly of: (value: string) => RawBuilder<SqlBool> | undefined;
  /** How a value is written: `a port from 0 to 65535`. */
  readonly expects: string;
}

/** Everything a list can be filtered by, by the name used in filters. */
export type Properties = Readonly<Record<string, Property>>;

export const OPERATORS: Readonly<Record<PropertyType, readonly FilterOperator[]>> = {
  text: ['=', '!=', ':', '!:'],
  choice: ['=', '!='],
  flag: ['=', '!='],
  severity: ['=', '!=', '>=', '<='],
  date: ['=', '!=', '>=', '<='],
  words: ['=', '!=', ':', '!:'],
  own: ['=', '!='],
  search: [':', '!:'],
};
