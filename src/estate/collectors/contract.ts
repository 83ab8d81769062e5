import type { Instant, LeafHead } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { ItemBody, Kind } from '../model/index.ts';

/** Constructor of an AWS SDK v3 client. */
export type ClientConstructor<C> = new (config: Record<string, never>) => C;

/** The account and region a collector is asked to look at; `region` is `global` for account-wide collectors. */
export interface CollectionTarget {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  /** Name of the role through which the account is read, without its path; undefined at home. */
  readonly ownRole: string | undefined;
}

export interface CollectorContext {
  readonly target: CollectionTarget;
  /** Regions that are enabled in the target's account and in the scope of this collection. */
  readonly regions: readonly string[];
  /**
   * A client of the target's account: credentials, endpoint, retries and time limits are set.
   * `region` is for services that an account-wide collector must ask region by region.
   */
  readonly client: <C>(constructor: ClientConstructor<C>, region?: string) => C;
  /**
   * Makes a call whose failure costs one answer but not the collection: on a fault the gap is noted against
   * `kind`, or each of them (which becomes `partial`), and undefined is returned. Everything else that throws
   * ends the collector.
   */
  readonly attempt: <T>(kind: Kind | readonly Kind[], about: string, call: () => Promise<T>) => Promise<T | undefined>;
  /** Notes that a bound of the collector cut off so many items of a kind, which becomes `partial`; `detail` says which. */
  readonly leftOut: (kind: Kind, count: number, detail: string) => void;
  /** Notes that a kind could not be looked at because its service is not in use here (no organization, no instance). */
  readonly absent: (kind: Kind, detail: string) => void;
  /**
   * Notes that AWS answered facts of an earlier moment (a report it keeps for hours): the part carries that moment
   * and the items need not, so that looking twice at the same facts gives the same snapshot.
   */
  readonly factsOf: (kind: Kind, moment: Instant) => void;
  /** Says that every page of a kind was read: what throws later no longer touches it. */
  readonly finished: (kind: Kind) => void;
  /** For waiting between calls: tests pass one that does not wait. */
  readonly clock: Clock;
  /** Aborted when the collection is stopped or the collector's time is up. */
  readonly signal: AbortSignal;
}

/** One item with its kind, in the order AWS answered. */
export type Collected = { [K in Kind]: { readonly kind: K; readonly body: ItemBody<K> } }[Kind];

/**
 * A leaf that reads one corner of AWS. It never changes anything, names every IAM action it calls and
 * pages to the end. It throws what the SDK throws: the runner turns that into completeness.
 */
export interface Collector extends LeafHead {
  /** `organization`: once, from the home account. `account`: once per account. `region`: per account and region. */
  readonly scope: 'organization' | 'account' | 'region';
  readonly kinds: readonly Kind[];
  /** IAM actions, `iam:ListUsers`: all of them and no other. The read-only policy is generated from this. */
  readonly permissions: readonly string[];
  readonly collect: (context: CollectorContext) => AsyncIterable<Collected>;
}

/** Keeps the shape checked and the literal types; every collector leaf is made by it. */
export function defineCollector<const C extends Collector>(collector: C): C {
  return collector;
}
