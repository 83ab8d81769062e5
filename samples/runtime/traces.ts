import { createTraceReceiver } from '#pipeline/traces';
import { type Clock, createLogger } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { MachineName } from './contract.ts';
import type { MachinePlace } from './report.ts';

/** The relay that IPv6 once had everywhere: public, and nobody's since RFC 7526. */
const CUSTOMER = '192.88.99.24';

const REGION = 'ap-northeast-1';

interface Traced {
  readonly name: string;
  readonly namespace: string;
  readonly criticality: string;
  readonly machine: MachineName;
  readonly pid: number;
  readonly library: string;
  readonly spans: readonly Span[];
}

interface Span {
  readonly kind: 'server' | 'client' | 'producer';
  /** Two digits that name the span, and the one that caused it. */
  readonly id: string;
  readonly parent?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TRACED: readonly Traced[] = [
  {
    name: 'shop-web',
    namespace: 'shop',
    criticality: 'critical',
    machine: { account: 'shop-production', number: 1 },
    pid: 702,
    library: '@opentelemetry/instrumentation-http',
    spans: [
      {
        kind: 'server',
        id: '01',
        attributes: { 'client.address': CUSTOMER, 'network.peer.address': '10.22.16.11', 'http.request.method': 'GET' },
      },
      {
        kind: 'client',
        id: '02',
        parent: '01',
        attributes: {
          'server.address': 'orders.hinoki.internal',
          'server.port': '8443',
          'http.request.method': 'POST',
        },
      },
    ],
  },
  {
    name: 'orders',
    namespace: 'shop',
    criticality: 'critical',
    machine: { account: 'shop-production', number: 3 },
    pid: 811,
    library: 'io.opentelemetry.tomcat-10.0',
    spans: [
      { kind: 'server', id: '03', parent: '02', attributes: { 'http.request.method': 'POST' } },
      {
        kind: 'client',
        id: '04',
        parent: '03',
        attributes: {
          'db.system.name': 'postgresql',
          'db.namespace': 'orders',
          'server.address': `orders.abc.${REGION}.rds.amazonaws.com`,
          'server.port': '6432',
        },
      },
      {
        kind: 'producer',
        id: '05',
        parent: '03',
        attributes: { 'messaging.system': 'aws_sqs', 'messaging.destination.name': 'order-events' },
      },
    ],
  },
  {
    name: 'metabase',
    namespace: 'data',
    criticality: 'medium',
    machine: { account: 'data-platform', number: 1 },
    pid: 640,
    library: 'io.opentelemetry.jetty-11.0',
    spans: [
      {
        kind: 'server',
        id: '06',
        attributes: { 'network.peer.address': '10.25.16.11', 'http.request.method': 'GET' },
      },
      {
        kind: 'client',
        id: '07',
        parent: '06',
        attributes: {
          'db.system.name': 'mariadb',
          'db.namespace': 'metabase',
          'server.address': `metabase.abc.${REGION}.rds.amazonaws.com`,
          'server.port': '4306',
        },
      },
    ],
  },
];

/** Requests that the company's services would have sent the traces of until a moment. */
const REQUESTS = 240;

const KINDS: Readonly<Record<Span['kind'], number>> = { server: 2, client: 3, producer: 4 };

/** Takes in what the company's services trace, as the receiver of OTLP does. */
export async function hearTraces(
  store: Store,
  placeOf: (machine: MachineName) => MachinePlace,
  clock: Clock,
): Promise<void> {
  const receiver = createTraceReceiver({ store, clock, logger: createLogger('silent') });
  receiver.take(Buffer.from(JSON.stringify(exported(placeOf))), 'json');
  await receiver.flush();
}

/** https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding (read 2026-11-26) */
function exported(placeOf: (machine: MachineName) => MachinePlace): object {
  return {
    resourceSpans: TRACED.map(({ name, namespace, criticality, machine, pid, library, spans }) => {
      const { accountId, region, instanceId, hostname } = placeOf(machine);
      return {
        resource: {
          attributes: attributesOf({
            'service.name': name,
            'service.namespace': namespace,
            'service.criticality': criticality,
            'cloud.account.id': accountId,
            'cloud.region': region,
            'host.id': instanceId,
            'host.name': hostname,
            'process.pid': pid,
          }),
        },
        scopeSpans: [{ scope: { name: library }, spans: requests().flatMap((trace) => spans.map(spanOf(trace))) }],
      };
    }),
  };
}

function requests(): string[] {
  return Array.from({ length: REQUESTS }, (_, index) => (index + 1).toString(16).padStart(32, '0'));
}

const spanOf =
  (traceId: string) =>
  ({ kind, id, parent, attributes }: Span) => ({
    traceId,
    spanId: `${traceId.slice(-14)}${id}`,
    ...(parent === undefined ? {} : { parentSpanId: `${traceId.slice(-14)}${parent}` }),
    kind: KINDS[kind],
    attributes: attributesOf(attributes),
  });

function attributesOf(values: Readonly<Record<string, string | number>>): object[] {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));
}
