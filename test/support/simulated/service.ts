import type { OperationCall } from '../simulated-aws-services.ts';
import type { Protocol } from '../simulated-aws-wire.ts';
import { type OperationSchema, operationsOf } from './schema.ts';

/** A service that answers in the SDK's own shapes: `{ Vpcs: [{ VpcId }] }`; the wire form follows from the schema. */
export interface SimulatedService {
  /** Signing name, `ec2`. */
  readonly signing: string;
  readonly protocol: Protocol;
  /** The module `@aws-sdk/client-…` as a whole. */
  readonly client: object;
  /** Value of `Version` in query protocols, where two services share a signing name. */
  readonly version?: string;
  readonly operations: Readonly<Record<string, (call: OperationCall) => unknown>>;
}

export interface FoundOperation {
  readonly service: SimulatedService;
  readonly schema: OperationSchema;
  readonly params: Readonly<Record<string, unknown>>;
}

const known = new WeakMap<object, ReadonlyMap<string, OperationSchema>>();

function schemasOf({ client }: SimulatedService): ReadonlyMap<string, OperationSchema> {
  const schemas = known.get(client) ?? operationsOf(client);
  known.set(client, schemas);
  return schemas;
}

/** The operation a named call asks for, if a service here answers it. */
export function findNamed(
  services: readonly SimulatedService[],
  signing: string,
  operation: string,
  params: Readonly<Record<string, unknown>>,
): FoundOperation | undefined {
  for (const service of services) {
    const isMine = service.signing === signing && (service.version ?? params['Version']) === params['Version'];
    const schema = isMine ? schemasOf(service).get(operation) : undefined;
    if (schema !== undefined && Object.hasOwn(service.operations, operation)) return { service, schema, params };
  }
  return undefined;
}

/** The operation of a REST protocol that fits a request best: the more of its path and query is written out, the better. */
export function findByPath(
  services: readonly SimulatedService[],
  signing: string,
  { method, url, body }: { readonly method: string; readonly url: URL; readonly body: string },
): FoundOperation | undefined {
  let best: (FoundOperation & { readonly weight: number }) | undefined;
  for (const service of services.filter((one) => one.signing === signing)) {
    for (const schema of schemasOf(service).values()) {
      if (schema.http === undefined || schema.http[0] !== method) continue;
      const fit = fitPath(schema.http[1], url, signing === 's3' && !isS3Control(url));
      if (fit === undefined || fit.weight <= (best?.weight ?? -1)) continue;
      best = { service, schema, params: fit.params, weight: fit.weight };
    }
  }
  if (best === undefined || !Object.hasOwn(best.service.operations, best.schema.name)) return undefined;
  const { service, schema } = best;
  return { service, schema, params: { ...best.params, ...queryParams(schema, url), ...jsonBody(body) } };
}

/** Labels of a path template; a bucket stands before the path, because a numeric host has no sub-domains. */
function fitPath(template: string, url: URL, hasBucket: boolean) {
  const [path = '', query = ''] = template.split('?');
  const sent = url.pathname.split('/').filter((step) => step !== '');
  const params: Record<string, string> = {};
  const bucket = hasBucket ? sent.shift() : undefined;
  if (bucket !== undefined) params['Bucket'] = decodeURIComponent(bucket);
  let weight = bucket === undefined ? 0 : 1;
  for (const step of path.split('/').filter((one) => one !== '' && !(hasBucket && one === '{Bucket}'))) {
    const value = sent.shift();
    if (value === undefined) return undefined;
    const label = /^\{(\w+)(\+?)\}$/.exec(step);
    if (label === null && step !== value) return undefined;
    if (label === null) weight += 10;
    else {
      const rest = label[2] === '+' ? sent.splice(0) : [];
      params[label[1] ?? ''] = decodeURIComponent([value, ...rest].join('/'));
    }
  }
  if (sent.length > 0) return undefined;
  for (const part of query.split('&').filter((one) => one !== '' && !one.startsWith('x-id='))) {
    const [name = '', value] = part.split('=');
    if (!url.searchParams.has(name) || (value ?? '') !== (url.searchParams.get(name) ?? '')) return undefined;
    weight += 10;
  }
  return { params, weight };
}

/** S3 Control signs as S3 and names its version first. */
function isS3Control({ pathname }: URL): boolean {
  return pathname.startsWith('/v20180820/');
}

function queryParams({ input }: OperationSchema, url: URL): Record<string, string> {
  const schema = input();
  if (schema.type !== 'struct') return {};
  return Object.fromEntries(
    schema.members().flatMap(({ name, traits }) => {
      const key = traits['httpQuery'];
      const value = typeof key === 'string' ? url.searchParams.get(key) : null;
      return value === null ? [] : [[name, value]];
    }),
  );
}

function jsonBody(body: string): Record<string, unknown> {
  return body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
}
