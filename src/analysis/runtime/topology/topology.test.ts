import { describe, expect, it } from 'vitest';
import type { HostConnection, HostListener, HostProcess, SeenCall, SeenHost, SeenService } from '#estate/model';
import type { Instant } from '#kernel';
import { memorySnapshot, partSpec } from '../../testing/memory-snapshot.ts';
import {
  buildTopology,
  createAddressBook,
  NO_ADDRESSES,
  readAddresses,
  selectTopology,
  type TopologyInput,
} from './index.ts';

const NOW = '2026-11-26T09:00:00.000Z' as Instant;
const ACCOUNT = '111111111111';
const arnOf = (id: string) => `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/${id}`;

const instance = (id: string, address: string, vpcId = 'vpc-1') => ({
  address,
  vpcId,
  resource: { arn: arnOf(id), type: 'AWS::EC2::Instance', name: id, accountId: ACCOUNT, region: 'eu-west-1' },
});

interface Made {
  readonly processes?: readonly Partial<HostProcess>[];
  readonly listeners?: readonly Partial<HostListener>[];
  readonly connections?: readonly Partial<HostConnection>[];
}

const host = (id: string, { processes = [], listeners = [], connections = [] }: Made): SeenHost =>
  ({
    entity: arnOf(id),
    name: id,
    accountId: ACCOUNT,
    region: 'eu-west-1',
    lastSeenAt: NOW,
    report: {
      observedAt: NOW,
      identity: { hostname: id, instanceId: id },
      processes,
      listeners: listeners.map((one) => ({ protocol: 'tcp', address: '0.0.0.0', pids: [], ...one })),
      connections: connections.map((one) => ({ protocol: 'tcp', count: 1, pids: [], ...one })),
    },
  }) as never;

const service = (id: string, given: Partial<SeenService> = {}): SeenService => ({
  id,
  name: id.split('/').at(-1) ?? id,
  namespace: '',
  firstSeenAt: NOW,
  lastSeenAt: NOW,
  requests: 1,
  publicRequests: 0,
  places: [],
  scopes: [],
  ...given,
});

const call = (given: Pick<SeenCall, 'from' | 'kind' | 'to'> & Partial<SeenCall>): SeenCall => ({
  calls: 5,
  firstSeenAt: NOW,
  lastSeenAt: NOW,
  ...given,
});

const WEB = host('i-web', {
  processes: [{ pid: 10, name: 'nginx', unit: 'nginx.service' }],
  listeners: [{ port: 443, pids: [10] }],
  connections: [
    { direction: 'in', localAddress: '10.0.0.5', port: 443, remoteAddress: '8.8.8.7', count: 4, pids: [10] },
    { direction: 'out', localAddress: '10.0.0.5', port: 8080, remoteAddress: '10.0.0.6', pids: [10] },
  ],
});

const APP = host('i-app', {
  processes: [{ pid: 20, name: 'java', container: { runtime: 'docker', id: 'c0ffee' } }],
  listeners: [{ port: 8080, pids: [20] }],
  connections: [
    { direction: 'in', localAddress: '10.0.0.6', port: 8080, remoteAddress: '10.0.0.5', pids: [20] },
    {
      direction: 'out',
      localAddress: '10.0.0.6',
      port: 5432,
      remoteAddress: '10.0.0.9',
      database: 'postgresql',
      pids: [20],
    },
  ],
});

const INPUT: TopologyInput = {
  hosts: [WEB, APP],
  services: { services: [], calls: [] },
  addresses: createAddressBook([instance('i-web', '10.0.0.5'), instance('i-app', '10.0.0.6')], []),
};

const drawn = (input: TopologyInput) =>
  buildTopology(input).edges.map(({ from, to, port, system, proofs }) =>
    [
      from.replace(/arn:aws:[^/]+\//, ''),
      '>',
      to.replace(/arn:aws:[^/]+\//, ''),
      port,
      system,
      ...proofs.map(({ by }) => by),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('connections', () => {
  it('lead from the internet over programs of two machines to a database, each once', () => {
    expect(drawn(INPUT)).toEqual([
      'internet > program:i-web#unit:nginx.service 443 socket',
      'program:i-app#container:c0ffee > database:postgresql@vpc-1:10.0.0.9:5432 5432 postgresql socket',
      'program:i-web#unit:nginx.service > program:i-app#container:c0ffee 8080 socket',
    ]);
    const node = buildTopology(INPUT).nodes.find(({ id }) => id.includes('nginx'));
    expect(node?.internet).toEqual([{ proof: 'socket', client: '8.8.8.7', port: 443, lastSeenAt: NOW }]);
  });

  it('from a machine that does not report come from the machine', () => {
    expect(drawn({ ...INPUT, hosts: [APP] })).toContain('host:i-web > program:i-app#container:c0ffee 8080 socket');
  });

  it('from an own public address come from the resource that has it', () => {
    const nat = { ...instance('i-nat', '8.8.8.7'), vpcId: undefined };
    const addresses = createAddressBook(
      [instance('i-web', '10.0.0.5'), { address: nat.address, resource: nat.resource }],
      [],
    );
    const { nodes } = buildTopology({ ...INPUT, addresses });
    expect(nodes.some(({ kind, internet }) => kind === 'internet' || internet.length > 0)).toBe(false);
  });

  it('to an address that two VPCs have are resolved in the own one only', () => {
    const other = instance('i-other', '10.0.0.6', 'vpc-2');
    const addresses = createAddressBook(
      [instance('i-web', '10.0.0.5', 'vpc-2'), instance('i-app', '10.0.0.6'), other],
      [],
    );
    expect(drawn({ ...INPUT, hosts: [WEB], addresses })).toContain(
      'program:i-web#unit:nginx.service > host:i-other 8080 socket',
    );
    const lost = createAddressBook([instance('i-web', '10.0.0.5', 'vpc-3'), instance('i-app', '10.0.0.6'), other], []);
    expect(drawn({ ...INPUT, hosts: [WEB], addresses: lost })).toContain(
      'program:i-web#unit:nginx.service > address:vpc-3:10.0.0.6 8080 socket',
    );
  });

  it('within a machine join its programs by the port', () => {
    const both = host('i-one', {
      processes: [
        { pid: 1, name: 'app', executable: { path: '/srv/app', isDeleted: false } },
        { pid: 2, name: 'redis-server', unit: 'redis.service' },
      ],
      listeners: [{ port: 6379, address: '127.0.0.1', pids: [2] }],
      connections: [
        { direction: 'out', localAddress: '127.0.0.1', port: 6379, remoteAddress: '127.0.0.1', pids: [1] },
        { direction: 'in', localAddress: '127.0.0.1', port: 6379, remoteAddress: '127.0.0.1', pids: [2] },
      ],
    });
    expect(drawn({ ...INPUT, hosts: [both], addresses: NO_ADDRESSES })).toEqual([
      'program:i-one#file:/srv/app > program:i-one#unit:redis.service 6379 socket',
    ]);
  });

  it('give the same graph in whatever order machines report', () => {
    expect(buildTopology({ ...INPUT, hosts: [APP, WEB] })).toEqual(buildTopology(INPUT));
  });
});

describe('traces', () => {
  const traced: TopologyInput = {
    ...INPUT,
    services: {
      services: [
        service('shop/web', {
          publicRequests: 2,
          publicClient: '8.8.8.7',
          publicProof: 'forwarded',
          lastPublicAt: NOW,
        }),
        service('shop/app', { places: [{ containerId: 'c0ffee', lastSeenAt: NOW }], criticality: 'high' }),
      ],
      calls: [
        call({ from: 'shop/web', kind: 'service', to: 'app', address: 'app.internal', port: 8080 }),
        call({
          from: 'shop/web',
          kind: 'host',
          to: 'app.internal',
          address: 'app.internal',
          port: 8080,
          system: 'http',
        }),
        call({ from: 'shop/web', kind: 'host', to: 'api.example.com', address: 'api.example.com', port: 443 }),
        call({
          from: 'shop/app',
          kind: 'database',
          to: 'orders',
          system: 'postgresql',
          address: '10.0.0.9',
          port: 5432,
        }),
        call({ from: 'shop/app', kind: 'queue', to: 'jobs', system: 'kafka', receives: true }),
      ],
    },
  };

  it('join with connections: what a service holds is its own, and both prove one edge', () => {
    expect(drawn(traced)).toEqual([
      'internet > program:i-web#unit:nginx.service 443 socket',
      'internet > service:shop/web 0 trace',
      'program:i-web#unit:nginx.service > service:shop/app 8080 socket',
      'service:shop/app > database:postgresql@vpc-1:10.0.0.9:5432 5432 postgresql socket trace',
      'service:shop/app > queue:kafka:jobs 0 kafka trace',
      'service:shop/web > external:api.example.com 443 trace',
      'service:shop/web > service:shop/app 8080 trace',
    ]);
    const app = buildTopology(traced).nodes.find(({ id }) => id === 'service:shop/app');
    expect(app).toMatchObject({ isTraced: true, criticality: 'high', accountId: ACCOUNT, runsOn: [arnOf('i-app')] });
  });

  it('are shown in part: what was asked for with what it talks with, and how much was left out', () => {
    const part = selectTopology(buildTopology(traced), { text: 'shop/app', limit: 3 });
    expect(part.nodes).toHaveLength(3);
    expect(part.nodes.map(({ id }) => id)).toContain('service:shop/app');
    expect(part.left).toEqual({ nodes: 2, edges: 2 });
    expect(selectTopology(buildTopology(traced), { accountId: '222222222222', limit: 3 }).nodes).toEqual([]);
  });
});

it('knows resources by the endpoints and interfaces of a snapshot', async () => {
  const balancer = `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/front/0123`;
  const snapshot = memorySnapshot(ACCOUNT, [
    partSpec(ACCOUNT, 'AWS::EC2::Instance', [{ id: 'i-web', arn: arnOf('i-web'), name: 'web', configuration: {} }]),
    partSpec(ACCOUNT, 'AWS::ElasticLoadBalancingV2::LoadBalancer', [
      { id: balancer, arn: balancer, name: 'front', configuration: { DNSName: 'Front-1.elb.amazonaws.com' } },
    ]),
    partSpec(ACCOUNT, 'AWS::RDS::DBInstance', [
      {
        id: 'orders',
        name: 'orders',
        configuration: {
          Engine: 'postgres',
          Endpoint: { Address: 'orders.rds.amazonaws.com' },
          DBSubnetGroup: { VpcId: 'vpc-1' },
          VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-db' }],
        },
      },
    ]),
    partSpec(
      ACCOUNT,
      'AWS::EC2::NetworkInterface',
      [
        { Attachment: { InstanceId: 'i-web' }, address: '10.0.0.5', PublicIp: '8.8.8.1' },
        { Description: 'ELB app/front/0123', address: '10.0.0.7' },
        { Description: 'RDSNetworkInterface', Groups: [{ GroupId: 'sg-db' }], address: '10.0.0.9' },
        { Description: 'something', address: '10.0.0.10' },
      ].map(({ address, PublicIp, ...configuration }, index) => ({
        id: `eni-${index}`,
        configuration: {
          ...configuration,
          VpcId: 'vpc-1',
          PrivateIpAddresses: [
            { PrivateIpAddress: address, ...(PublicIp === undefined ? {} : { Association: { PublicIp } }) },
          ],
        },
      })),
    ),
  ]);
  const book = await readAddresses(snapshot);
  const at = ['10.0.0.5', '8.8.8.1', '10.0.0.7', '10.0.0.9', '10.0.0.10', '10.0.0.11'].map((one) => book.at(one));
  expect(at.map((one) => one?.name)).toEqual(['web', 'web', 'front', 'orders', 'eni-3', undefined]);
  expect(book.named('ORDERS.rds.amazonaws.com')).toMatchObject({ name: 'orders', database: 'postgres' });
  expect(book.named('front-1.elb.amazonaws.com')?.arn).toBe(balancer);
  expect(book.vpcOf(arnOf('i-web'))).toBe('vpc-1');
});
