import type { Localized, Source } from '#kernel';
import type { AwsClientConstructor } from '#platform/aws';

/** What is asked for: everything, or what changed since a moment, or some accounts. */
export interface PullFilter {
  /** ISO text. */
  readonly since?: string;
  readonly accounts?: readonly string[];
}

/** Where and how one source is asked. */
export interface PullContext {
  /** The client of a service in the region that is asked. */
  client<C>(constructor: AwsClientConstructor<C>): C;
  readonly filter: PullFilter;
  readonly signal: AbortSignal;
}

/** A service that findings are read from, region by region. */
export interface PullSource {
  readonly id: string;
  readonly title: Localized;
  readonly sources: readonly Source[];
  /** IAM actions it needs, all of them reading. */
  readonly permissions: readonly string[];
  /** All findings of one region, page by page, as the SDK answers them. */
  pages(context: PullContext): AsyncIterable<readonly unknown[]>;
}
