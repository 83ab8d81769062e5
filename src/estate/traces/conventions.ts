/**
 * Where each fact stands, the current name first, then names that older instrumentation still sends.
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/, …/database/database-spans/, …/messaging/messaging-spans/,
 * …/rpc/rpc-spans/, …/registry/attributes/service/ and, for the older names, …/registry/attributes/{http,net,db,peer}/
 * (read 2026-11-26). Nothing that is not named here is read: no query, no address with its parameters, no user.
 */
export const SPAN_FACTS = {
  /** The client as far as proxies told, from `Forwarded` or `X-Forwarded-For`: whoever sends the header may write it. */
  client: ['client.address', 'http.client_ip'],
  /** The other end of the connection itself: a proxy when there is one. */
  peer: ['network.peer.address', 'net.sock.peer.addr', 'net.peer.ip'],
  address: ['server.address', 'net.peer.name', 'net.sock.peer.name', 'http.host'],
  port: ['server.port', 'net.peer.port', 'net.sock.peer.port', 'network.peer.port'],
  database: ['db.system.name', 'db.system'],
  databaseName: ['db.namespace', 'db.name'],
  messaging: ['messaging.system'],
  destination: ['messaging.destination.name', 'messaging.destination'],
  rpc: ['rpc.system.name', 'rpc.system'],
  rpcService: ['rpc.service'],
  http: ['http.request.method', 'http.method'],
  peerService: ['service.peer.name', 'peer.service'],
  peerNamespace: ['service.peer.namespace'],
  /** Lambda's own name of what was invoked; on the span, not on the resource. */
  invoked: ['aws.lambda.invoked_arn'],
} as const satisfies FactTable;

/**
 * What is read of a resource.
 * https://opentelemetry.io/docs/specs/semconv/resource/ with …/cloud-provider/aws/ (read 2026-11-26)
 */
export const RESOURCE_FACTS = {
  name: ['service.name'],
  namespace: ['service.namespace'],
  criticality: ['service.criticality'],
  account: ['cloud.account.id'],
  region: ['cloud.region'],
  host: ['host.id'],
  hostName: ['host.name'],
  container: ['container.id'],
  digests: ['container.image.repo_digests'],
  resource: ['aws.ecs.task.arn', 'cloud.resource_id', 'faas.id'],
  pid: ['process.pid'],
} as const satisfies FactTable;

type FactTable = Readonly<Record<string, readonly string[]>>;

const WANTED: ReadonlySet<string> = new Set([...Object.values(SPAN_FACTS), ...Object.values(RESOURCE_FACTS)].flat());

export function isWanted(name: string): boolean {
  return WANTED.has(name);
}

const SHAPES: ReadonlySet<number> = new Set([...WANTED].map((name) => shapeOf(name.length, name.charCodeAt(0))));

/** Whether a name of this length, in bytes, that begins with this byte may be wanted. */
export function mayBeWanted(length: number, first: number): boolean {
  return SHAPES.has(shapeOf(length, first));
}

function shapeOf(length: number, first: number): number {
  return length * 256 + first;
}
