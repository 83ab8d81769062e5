/** What is read of one request, and what is kept of all of them. */
export const TRACE_LIMITS = {
  /** Bytes of a request, unpacked. An SDK sends 512 spans at once, a Collector 8,192, of about 1 KB each. */
  bytes: 8 * 1024 * 1024,
  /** Spans of a request; the rest is rejected and counted. */
  spans: 20_000,
  /** Resources with their scopes in a request. */
  groups: 5_000,
  /** Attributes looked at in a span or a resource. SDKs keep 128: https://opentelemetry.io/docs/specs/otel/common/#attribute-limits (read 2026-11-26) */
  attributes: 1_024,
  /** Characters of a name. */
  text: 200,
  /** Values of a list: digests of an image. */
  list: 8,
  /** Services kept; those seen last stay. */
  services: 5_000,
  /** Calls kept of all services, and of one between two writes: a name for each tenant must not fill the store. */
  calls: 50_000,
  callsOfService: 500,
  /** Places kept of one service: where its last instances ran. */
  places: 20,
  /** Scopes kept of one service. */
  scopes: 50,
  /** Places and scopes of one service between two writes. */
  placesOfWrite: 200,
  /** Calls whose other side may still arrive, each about 200 bytes. */
  waiting: 50_000,
} as const;

/** Days after which what was not seen again is forgotten: a service that runs once a month is still known. */
export const FORGOTTEN_AFTER_DAYS = 35;
