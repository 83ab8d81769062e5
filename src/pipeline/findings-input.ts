import type { ReadItem } from '#exchange';

/** Where findings come from: a file, or pages of an API. */
export interface FindingsInput {
  /** What problems are named by. */
  readonly name: string;
  readonly items: AsyncIterable<readonly ReadItem[]>;
  /** Whether it was something that holds findings; asked when `items` is over. */
  readonly isKnown: () => boolean;
}
