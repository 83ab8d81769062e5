import type { Instant } from '#kernel';

/**
 * How an address of the internet was seen: `peer`: it was the other end of the connection; `forwarded`: a header named it,
 * which whoever sends a request may write.
 */
export type PublicProof = 'peer' | 'forwarded';

/** A service that traces speak of, all its instances together. */
export interface SeenService {
  /** `namespace/name`, or `name` alone. */
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  /** Requests it answered. */
  readonly requests: number;
  /** Of them those whose client had an address of the internet. */
  readonly publicRequests: number;
  readonly lastPublicAt?: Instant;
  /** One such address, as evidence. */
  readonly publicClient?: string;
  /** The strongest proof seen; absent without public requests. */
  readonly publicProof?: PublicProof;
  /** Where its instances ran, the latest first, bounded. */
  readonly places: readonly ServicePlace[];
  /** What the owner states with `service.criticality`. */
  readonly criticality?: string;
  /** Libraries that made its spans: instrumentation that is surely loaded. */
  readonly scopes: readonly string[];
}

/** Where an instance of a service ran, as far as its resource attributes say. */
export interface ServicePlace {
  readonly accountId?: string;
  readonly region?: string;
  /** `host.id`: the instance id on EC2. */
  readonly hostId?: string;
  readonly hostName?: string;
  readonly containerId?: string;
  readonly imageDigest?: string;
  /** ARN of the function, the task or whatever `cloud.resource_id` names. */
  readonly resource?: string;
  readonly pid?: number;
  readonly lastSeenAt: Instant;
}

export const CALLED_KINDS = ['service', 'database', 'queue', 'host'] as const;

export type CalledKind = (typeof CALLED_KINDS)[number];

/** What a service calls. `host`: an address of which no more is known. */
export interface SeenCall {
  /** Id of the service that calls. */
  readonly from: string;
  readonly kind: CalledKind;
  /** Id of a service, or what names the other: `orders` (a database), `api.example.com`. */
  readonly to: string;
  /** `postgresql`, `kafka`, … */
  readonly system?: string;
  readonly address?: string;
  readonly port?: number;
  /** It takes messages out of there. */
  readonly receives?: boolean;
  readonly calls: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

/** Who calls whom, as traces tell. Nobody who is absent here is thereby silent: only who traces is seen. */
export interface ServiceMap {
  readonly services: readonly SeenService[];
  readonly calls: readonly SeenCall[];
}
