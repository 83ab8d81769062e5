import type { Advisory } from '#analysis/vulnerability';
import type { Instant, LeafHead, Localized } from '#kernel';

export type { Advisory, AffectedPackage, CvssScore, VersionRange } from '#analysis/vulnerability';

/** Something a source says that could not be read, or was left out. The rest goes on. `code` is kebab case. */
export interface SourceProblem {
  readonly code: string;
  /** Where, and what was met, in English; the first of a code is kept as its example. */
  readonly detail: string;
  /** How often it was met; once when absent. */
  readonly count?: number;
}

/** One document of a feed as it was cut: a file of an archive, a member of an object, an element, a row. */
export interface SourceDocument {
  /** Name of the file or of the member; '' when it has none. */
  readonly name: string;
  readonly text: string;
}

/** What a source knows of one CVE beyond advisories; `facts` is JSON and has the shape of its source's reader. */
export interface Intelligence {
  readonly cve: string;
  readonly facts: object;
}

/** What one document says. */
export interface SourceReading {
  readonly advisories?: readonly Advisory[];
  readonly intelligence?: readonly Intelligence[];
  readonly problems: readonly SourceProblem[];
  /** When the source itself says it was made. */
  readonly asOf?: Instant;
}

/**
 * How a file is cut into documents, so that memory holds one: `zip` its entries; `members` those of the root object of
 * JSON text, each with its value; `elements` those of a name in XML text; `whole` all of it. `zip` apart, a file may be
 * gzip.
 */
export type Layout =
  | { readonly kind: 'zip'; readonly entry: RegExp }
  | { readonly kind: 'members' }
  | { readonly kind: 'elements'; readonly name: string }
  | { readonly kind: 'whole' };

/** Where the next file is, and what its bytes must be. */
export interface Located {
  readonly url: string;
  readonly sha256?: string;
}

/** A list of what changed, so that a few changes cost a few requests. */
export interface Changes {
  readonly url: string;
  /** Ids changed after a moment, newest first; undefined when the list does not say (then all of it is read again). */
  read(text: string, after: Instant): readonly string[] | undefined;
  /** Where one advisory stands alone. */
  document(id: string): string;
}

/** What is fetched, checked and stored as one: it has an age of its own. */
export interface Feed {
  /** Unique in its source: `npm`, `al2023-x86_64`, `v3.20-main`. */
  readonly id: string;
  /** Where it begins: the file itself, or the first of `hops`; '' for what is found in mirrors only. */
  readonly url: string;
  /** The file is found through others: each says where the next one is; undefined when it does not. */
  readonly hops?: readonly ((text: string, url: string) => Located | undefined)[];
  readonly layout: Layout;
  /** Ceilings of the file as it is fetched, unpacked, and of one document. */
  readonly maxBytes: number;
  readonly maxUnpackedBytes: number;
  readonly maxDocumentBytes: number;
  /** Other places in a mirror besides `<host>/<path>`: `osv/npm/all.zip`. */
  readonly mirror?: readonly string[];
  readonly changes?: Changes;
  /** Several documents may speak of one advisory: what they say of it is joined. */
  readonly joined?: true;
}

/** What a person may choose of sources. */
export interface SourceOptions {
  /** OSV's names of ecosystems: `npm`, `PyPI`. */
  readonly osvEcosystems?: readonly string[];
}

/**
 * One publisher of advisories or of what is known about exploitation: data first, then a reader of one document that
 * is pure and total on any input.
 */
export interface AdvisorySource extends LeafHead {
  readonly title: Localized;
  /** What it covers, and whose word it is. */
  readonly about: Localized;
  /** The licence of its data: an SPDX id, or what the publisher calls it. */
  readonly licence: { readonly name: string; readonly url: string };
  /** Hosts the update may reach without being asked. */
  readonly hosts: readonly string[];
  /** Hours after which its data is old: how often its publisher renews it, and some patience. */
  readonly staleAfterHours: number;
  /** Not fetched unless it is named: it is large, or another source says the same. */
  readonly optional?: true;
  feeds(options: SourceOptions): readonly Feed[];
  /** Further feeds, named by a catalogue of the publisher. */
  readonly catalogue?: { readonly url: string; feeds(text: string): readonly Feed[] };
  read(document: SourceDocument, feed: Feed): SourceReading;
}

/** What the laws hold every source to. */
export const ADVISORY_LIMITS = {
  /** Characters of an id, a name or a version; longer ones are damage. */
  nameLength: 500,
  /** Packages of one advisory, ranges and versions of one package. */
  affected: 20_000,
  ranges: 2_000,
  versions: 20_000,
  titleLength: 500,
} as const;
