import type { PublicProof, SeenCall, ServicePlace } from '#estate/model';
import { canonicalJson, type Instant } from '#kernel';
import { TRACE_LIMITS } from '../limits.ts';
import { type Attributes, type SpanBatch, type SpanGroup, type TracedSpan } from '../span.ts';
import { SPAN_FACTS } from '../conventions.ts';
import { type Called, calledBy } from './call.ts';
import { type IsPublic, publicClientOf } from './client.ts';
import { CallJoins, type Caller } from './joins.ts';
import { serviceOf, type TracedService } from './service.ts';
import { oneLine, textOf } from './values.ts';

/** What was seen of a service since the last write. */
export interface ServiceTally extends Pick<TracedService, 'id' | 'name' | 'namespace'> {
  criticality?: string;
  readonly firstSeenAt: Instant;
  lastSeenAt: Instant;
  requests: number;
  publicRequests: number;
  lastPublicAt?: Instant;
  publicClient?: string;
  publicProof?: PublicProof;
  /** By their own content. */
  readonly places: Map<string, ServicePlace>;
  readonly scopes: Map<string, Instant>;
}

export type CallTally = { -readonly [K in keyof SeenCall]: SeenCall[K] };

/** All that was seen since the last write, to be added to what is stored. */
export interface TraceTally {
  readonly services: ReadonlyMap<string, ServiceTally>;
  readonly calls: ReadonlyMap<string, CallTally>;
  /** Services, calls, places and scopes that were not taken because there were too many. */
  readonly left: number;
}

/** Counts what batches tell, in bounded memory; moments are those of arrival, since a sender's clock proves nothing. */
export class TraceCounter {
  readonly #isPublic: IsPublic;
  readonly #joins = new CallJoins();
  #services = new Map<string, ServiceTally>();
  #calls = new Map<string, CallTally>();
  #callsOf = new Map<string, number>();
  #left = 0;

  constructor(isPublic: IsPublic) {
    this.#isPublic = isPublic;
  }

  get isEmpty(): boolean {
    return this.#services.size === 0;
  }

  take(batch: SpanBatch, at: Instant): void {
    const resources = new Map<Attributes, TracedService>();
    const served: (readonly [TracedSpan, string])[] = [];
    const calling: (readonly [TracedSpan, string])[] = [];
    for (const group of batch.groups) {
      const known = resources.get(group.resource) ?? serviceOf(group.resource);
      resources.set(group.resource, known);
      const service = this.#service(known, group, at);
      if (service === undefined) continue;
      for (const span of group.spans) {
        if (span.kind === 'server') this.#serve(service, span, at);
        (span.kind === 'server' ? served : calling).push([span, service.id]);
      }
    }
    // Answers first: a call whose other side came along is counted once, as what it is.
    for (const [span, id] of served) {
      const caller = this.#joins.answered(span.parent, id);
      if (caller !== undefined) this.#joined(caller, id, at);
    }
    for (const [span, from] of calling) this.#call(span, from, at);
  }

  /** What was counted so far; counting begins anew. */
  drain(): TraceTally {
    const tally = { services: this.#services, calls: this.#calls, left: this.#left };
    this.#services = new Map();
    this.#calls = new Map();
    this.#callsOf = new Map();
    this.#left = 0;
    return tally;
  }

  #service(known: TracedService, group: SpanGroup, at: Instant): ServiceTally | undefined {
    const { id, name, namespace, criticality } = known;
    const service = this.#services.get(id) ?? {
      id,
      name,
      namespace,
      firstSeenAt: at,
      lastSeenAt: at,
      requests: 0,
      publicRequests: 0,
      places: new Map<string, ServicePlace>(),
      scopes: new Map<string, Instant>(),
    };
    if (!this.#keep(this.#services, id, service, TRACE_LIMITS.services)) return undefined;
    service.lastSeenAt = at;
    if (criticality !== undefined) service.criticality = criticality;
    const scope = oneLine(group.scope);
    if (scope !== undefined) this.#keep(service.scopes, scope, at, TRACE_LIMITS.placesOfWrite);
    const place = placeOf(known, group);
    if (place !== undefined)
      this.#keep(service.places, canonicalJson(place), { ...place, lastSeenAt: at }, TRACE_LIMITS.placesOfWrite);
    return service;
  }

  #serve(service: ServiceTally, { attributes }: TracedSpan, at: Instant): void {
    service.requests += 1;
    const client = publicClientOf(attributes, this.#isPublic);
    if (client === undefined) return;
    service.publicRequests += 1;
    service.lastPublicAt = at;
    if (service.publicProof === 'peer' && client.proof === 'forwarded') return;
    service.publicClient = client.address;
    service.publicProof = client.proof;
  }

  #call(span: TracedSpan, from: string, at: Instant): void {
    const called = calledBy(span);
    const answered = this.#joins.caller(span.id, { from, called: called ?? {} });
    if (answered !== undefined) this.#joined({ from, called: called ?? {} }, answered, at);
    else if (called !== undefined) this.#count(from, called, at);
  }

  #joined({ from, called: { address, port } }: Caller, to: string, at: Instant): void {
    const where = { ...(address === undefined ? {} : { address }), ...(port === undefined ? {} : { port }) };
    this.#count(from, { kind: 'service', to, ...where }, at);
  }

  #count(from: string, called: Called, at: Instant): void {
    const key = JSON.stringify([
      from,
      called.kind,
      called.to,
      called.system,
      called.address,
      called.port,
      called.receives,
    ]);
    let call = this.#calls.get(key);
    if (call === undefined) {
      const calls = this.#callsOf.get(from) ?? 0;
      if (calls >= TRACE_LIMITS.callsOfService) {
        this.#left += 1;
        return;
      }
      call = { from, ...called, calls: 0, firstSeenAt: at, lastSeenAt: at };
      if (!this.#keep(this.#calls, key, call, TRACE_LIMITS.calls)) return;
      this.#callsOf.set(from, calls + 1);
    }
    call.calls += 1;
    call.lastSeenAt = at;
  }

  #keep<V>(map: Map<string, V>, key: string, value: V, most: number): boolean {
    if (map.size >= most && !map.has(key)) {
      this.#left += 1;
      return false;
    }
    map.set(key, value);
    return true;
  }
}

/** Lambda names the function on the span that was invoked. */
function placeOf({ place }: TracedService, { spans }: SpanGroup): Omit<ServicePlace, 'lastSeenAt'> | undefined {
  if (place?.resource !== undefined) return place;
  for (const { attributes } of spans) {
    const resource = textOf(attributes, SPAN_FACTS.invoked);
    if (resource !== undefined) return { ...place, resource };
  }
  return place;
}
