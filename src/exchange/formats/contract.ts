import type { LeafHead, Localized } from '#kernel';
import type { ForeignFinding } from '../foreign.ts';

export { EXPORTED_SOURCE, type ForeignAnswer, type ForeignFinding } from '../foreign.ts';

/** What surrounds a record: facts it does not hold itself. */
export interface RecordContext {
  /** The document around the record, its records left out: an SBOM's components, a SARIF run's rules. */
  readonly document?: unknown;
  /** Where in the document the record stands: `runs/0/results`. */
  readonly place?: string;
  /** Name of the file, for documents that do not say what they are about. */
  readonly file?: string;
  /** Account and region for records that do not say. */
  readonly accountId?: string;
  readonly region?: string;
}

/** What a record says: about one or more resources, or why it cannot be read. */
export type Reading = { readonly findings: readonly ForeignFinding[] } | { readonly problem: string };

/**
 * One published format of findings: data first, then two pure functions that are total on any input.
 * `recognise` and `read` get a record as JSON value: an object of a JSON file, a row of a CSV file by its headings,
 * an element of an XML file as objects.
 */
export interface ExchangeFormat extends LeafHead {
  readonly title: Localized;
  recognise(record: unknown, context: RecordContext): boolean;
  read(record: unknown, context: RecordContext): Reading;
}
