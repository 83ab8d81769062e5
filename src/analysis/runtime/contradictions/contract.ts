import type { SeenHost, SeenService } from '#estate/model';
import type { Instant } from '#kernel';
import type { InternetProof } from '../topology/index.ts';

/** What the internet reaches of one resource by configuration, as exposure analysis says. */
export interface ConfiguredReach {
  readonly outcome: 'open' | 'unknown';
  /** True: packets come straight to the resource, so that its ports are those of the openings. */
  readonly isDirect: boolean;
  readonly openings: readonly { readonly protocols: Span; readonly ports: Span }[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ContradictionInput {
  /** When the configuration was looked at. */
  readonly configuredAt: Instant;
  /** Resources that the snapshot holds and exposure analysis judges; of others nothing is said. */
  readonly isJudged: (arn: string) => boolean;
  readonly reach: (arn: string) => readonly ConfiguredReach[];
  /** Public and none of the organization's own addresses. */
  readonly isStranger: (address: string) => boolean;
  readonly hosts: readonly SeenHost[];
  readonly services: readonly SeenService[];
  /** Resources on which a service was seen to run, by ARN. */
  readonly placesOf: (service: SeenService) => readonly string[];
}

/**
 * - `seen-unreachable`: somebody of the internet was there, and by configuration nobody can be.
 * - `reachable-unseen`: by configuration the internet gets there, and the last look met nobody. It lowers nothing.
 */
export type ContradictionCode = 'seen-unreachable' | 'reachable-unseen';

/**
 * Why it is told as it is.
 * - `no-way`: the configuration knows no way. - `other-port`: it knows one to other ports only.
 * - `way-not-known`: whether there is one could not be told. - `header-only`: a header alone named the client.
 * - `configuration-old`: the configuration was looked at too long before.
 * - `nobody-met`: a program listens, nobody was connected. - `nothing-listens`: none does.
 */
export type ContradictionReason =
  | 'no-way'
  | 'other-port'
  | 'way-not-known'
  | 'header-only'
  | 'configuration-old'
  | 'nobody-met'
  | 'nothing-listens';

export interface Contradiction {
  readonly code: ContradictionCode;
  /** `fail`: the model or the inventory is wrong, or something was opened. `information` takes part in no judgement. */
  readonly outcome: 'fail' | 'unknown' | 'information';
  readonly reason: ContradictionReason;
  readonly resource: string;
  readonly service?: string;
  readonly protocol?: 'tcp' | 'udp';
  readonly port?: number;
  /** Whom the traffic shows; absent for what was not seen. */
  readonly seen?: { readonly proof: InternetProof; readonly client: string; readonly at: Instant };
}
