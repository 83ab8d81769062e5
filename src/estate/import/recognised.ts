import type { Instant } from '#kernel';
import type { Kind, Relationship } from '../model/index.ts';
import type { Members } from './members.ts';
import type { ImportNote } from './texts.ts';

/** What an AWS Config item says of itself besides its configuration. */
export interface StatedFacts {
  readonly accountId?: string;
  readonly region?: string;
  readonly resourceId?: string;
  readonly resourceName?: string;
  readonly arn?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly relationships?: readonly Relationship[];
  readonly supplementaryConfiguration?: Members;
  readonly capturedAt?: Instant;
}

export interface RecognisedItem {
  readonly configuration: Members;
  readonly stated?: StatedFacts;
}

/**
 * Why an answer may not be all there is:
 * - `Truncated`: it carries the token of a next page.
 * - `OneAnswer`: the call answers for one user, parent or type at a time.
 * - `CutOff`: the last line of a report is incomplete.
 */
export type AnswerGap = 'Truncated' | 'OneAnswer' | 'CutOff';

/** Items of one kind found under one member of a file. */
export interface RecognisedGroup {
  readonly kind: Kind;
  readonly member: string;
  readonly items: readonly RecognisedItem[];
  readonly gap?: AnswerGap;
}

export interface Recognised {
  readonly groups: readonly RecognisedGroup[];
  /** Members, and resource types of AWS Config, that Yagura does not know, with the number of entries in each. */
  readonly unknown: ReadonlyMap<string, number>;
  readonly notes: readonly ImportNote[];
}
