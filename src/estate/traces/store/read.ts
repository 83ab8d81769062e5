import type { PublicProof, SeenCall, SeenService, ServiceMap, ServicePlace } from '#estate/model';
import type { Instant } from '#kernel';
import type { Queryable, Row } from '#platform/store';
import { TRACE_LIMITS } from '../limits.ts';

/** All services that traces tell of and their calls, in the order of their names. */
export async function readServiceMap(on: Queryable): Promise<ServiceMap> {
  const [services, traits, calls] = await Promise.all([
    on.selectFrom('traced_service').selectAll().orderBy('id').execute(),
    on.selectFrom('traced_trait').selectAll().orderBy('last_seen_at', 'desc').orderBy('id').execute(),
    on
      .selectFrom('traced_call')
      .selectAll()
      .orderBy('caller')
      .orderBy('kind')
      .orderBy('called')
      .orderBy('id')
      .execute(),
  ]);
  const byService = Map.groupBy(traits, ({ service }) => service);
  return {
    services: services.map((row) => serviceOf(row, byService.get(row.id) ?? [])),
    calls: calls.map(callOf),
  };
}

function serviceOf(row: Row<'traced_service'>, traits: readonly Row<'traced_trait'>[]): SeenService {
  const of = (kind: string, most: number) => traits.filter((trait) => trait.kind === kind).slice(0, most);
  return {
    id: row.id,
    name: row.name,
    namespace: row.namespace,
    firstSeenAt: row.first_seen_at as Instant,
    lastSeenAt: row.last_seen_at as Instant,
    requests: row.requests,
    publicRequests: row.public_requests,
    ...(row.last_public_at === null ? {} : { lastPublicAt: row.last_public_at as Instant }),
    ...(row.public_client === null ? {} : { publicClient: row.public_client }),
    ...(row.public_proof === null ? {} : { publicProof: row.public_proof as PublicProof }),
    places: of('place', TRACE_LIMITS.places).map(placeOf),
    ...(row.criticality === null ? {} : { criticality: row.criticality }),
    scopes: of('scope', TRACE_LIMITS.scopes)
      .map(({ body }) => body)
      .toSorted(),
  };
}

function placeOf({ body, last_seen_at }: Row<'traced_trait'>): ServicePlace {
  return { ...(JSON.parse(body) as Omit<ServicePlace, 'lastSeenAt'>), lastSeenAt: last_seen_at as Instant };
}

function callOf(row: Row<'traced_call'>): SeenCall {
  return {
    from: row.caller,
    kind: row.kind as SeenCall['kind'],
    to: row.called,
    ...(row.system === null ? {} : { system: row.system }),
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.port === 0 ? {} : { port: row.port }),
    ...(row.receives === 0 ? {} : { receives: true }),
    calls: row.calls,
    firstSeenAt: row.first_seen_at as Instant,
    lastSeenAt: row.last_seen_at as Instant,
  };
}
