import { describe, expect, it } from 'vitest';
import type { ConfigurationOf } from '#estate/model';
import type { Question } from '../contract.ts';
import { reach } from '../reach.ts';
import { REGION } from '../testing/index.ts';
import { balancerArn, forward, Sketch, tcpFrom } from './testing/index.ts';
import { toldOf } from './testing/told.ts';

const NLB = balancerArn('network');
const CONSUMER = '444455556666';
const SERVICE_NAME = `com.amazonaws.vpce.${REGION}.vpce-svc-1`;
const AT = { accountId: CONSUMER } as const;
const ALL = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

interface Spec {
  readonly service?: Partial<ConfigurationOf<'AWS::EC2::VPCEndpointService'>>;
  readonly endpoint?: Partial<ConfigurationOf<'AWS::EC2::VPCEndpoint'>>;
  readonly endpointRules?: NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>;
  readonly balancerFrom?: readonly string[];
  readonly enforces?: 'on' | 'off';
  /** Whom the server behind the balancer lets in. */
  readonly serverFrom?: readonly string[];
  /** Of the endpoint; null when its id was not seen. */
  readonly zone?: string | null;
}

/** A service whose balancer leads to a server on 8080, and a machine of another account with an endpoint to it. */
function linked(spec: Spec = {}): Sketch {
  const { balancerFrom, serverFrom = ['10.0.11.0/24'], zone = 'apne1-az1' } = spec;
  const groups = balancerFrom === undefined ? [] : ['sg-nlb'];
  const sketch = new Sketch()
    .group('sg-nlb', tcpFrom(443, balancerFrom ?? []))
    .group('sg-server', tcpFrom(8080, serverFrom))
    .instance('i-server', { subnet: 'private-a', groups: ['sg-server'], address: '10.0.11.10' })
    .balancer({ type: 'network', scheme: 'internal', zones: ['a'], groups })
    .listener(NLB, 443, 'TCP', forward())
    .targets({
      port: 8080,
      protocol: 'TCP',
      targets: ['i-server'],
      attributes: { 'preserve_client_ip.enabled': 'true' },
    });
  const { builder } = sketch;
  if (spec.enforces !== undefined) {
    builder.add('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerArn: NLB,
      LoadBalancerName: 'web',
      Scheme: 'internal',
      VpcId: 'vpc-1',
      Type: 'network',
      IpAddressType: 'ipv4',
      AvailabilityZones: [{ ZoneName: `${REGION}a`, SubnetId: 'private-a' }],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: spec.enforces,
    });
  }
  builder
    .add('AWS::EC2::Subnet', {
      SubnetId: 'private-a',
      VpcId: 'vpc-1',
      CidrBlock: '10.0.11.0/24',
      AvailabilityZone: `${REGION}a`,
      AvailabilityZoneId: 'apne1-az1',
    })
    .add('AWS::EC2::VPCEndpointService', {
      ServiceId: 'vpce-svc-1',
      ServiceName: SERVICE_NAME,
      ServiceState: 'Available',
      AcceptanceRequired: true,
      NetworkLoadBalancerArns: [NLB],
      AllowedPrincipals: [],
      ...spec.service,
    })
    .add(
      'AWS::EC2::VPC',
      {
        VpcId: 'vpc-2',
        CidrBlock: '10.9.0.0/16',
        CidrBlockAssociationSet: [{ CidrBlock: '10.9.0.0/16', CidrBlockState: { State: 'associated' } }],
      },
      AT,
    )
    .add(
      'AWS::EC2::Subnet',
      {
        SubnetId: 'subnet-2',
        VpcId: 'vpc-2',
        CidrBlock: '10.9.1.0/24',
        AvailabilityZone: `${REGION}c`,
        ...(zone === null ? {} : { AvailabilityZoneId: zone }),
      },
      AT,
    )
    .add(
      'AWS::EC2::RouteTable',
      {
        RouteTableId: 'rtb-2',
        VpcId: 'vpc-2',
        Routes: [{ DestinationCidrBlock: '10.9.0.0/16', GatewayId: 'local', State: 'active' }],
        Associations: [{ Main: true, RouteTableId: 'rtb-2' }],
      },
      AT,
    )
    .add(
      'AWS::EC2::SecurityGroup',
      { GroupId: 'sg-2', VpcId: 'vpc-2', IpPermissions: [], IpPermissionsEgress: [ALL] },
      AT,
    )
    .add(
      'AWS::EC2::SecurityGroup',
      { GroupId: 'sg-vpce', VpcId: 'vpc-2', IpPermissions: spec.endpointRules ?? [ALL], IpPermissionsEgress: [] },
      AT,
    );
  for (const [id, address, InterfaceType, GroupId] of [
    ['eni-client', '10.9.1.10', 'interface', 'sg-2'],
    ['eni-vpce', '10.9.1.20', 'vpc_endpoint', 'sg-vpce'],
  ] as const) {
    builder.add(
      'AWS::EC2::NetworkInterface',
      {
        NetworkInterfaceId: id,
        VpcId: 'vpc-2',
        SubnetId: 'subnet-2',
        InterfaceType,
        Status: 'in-use',
        SourceDestCheck: true,
        Groups: [{ GroupId }],
        PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
      },
      AT,
    );
  }
  builder.add(
    'AWS::EC2::VPCEndpoint',
    {
      VpcEndpointId: 'vpce-1',
      VpcId: 'vpc-2',
      VpcEndpointType: 'Interface',
      ServiceName: SERVICE_NAME,
      State: 'available' as never,
      NetworkInterfaceIds: ['eni-vpce'],
      ...spec.endpoint,
    },
    AT,
  );
  return sketch;
}

async function ask(spec: Spec, to: string, port = 443) {
  const question: Question = {
    from: { kind: 'resource', id: 'eni-client' },
    to: { kind: 'resource', id: to },
    protocols: { from: 6, to: 6 },
    ports: { from: port, to: port },
  };
  const { outcome, paths, refusals, unseen } = reach(await linked(spec).network(), question);
  return {
    outcome,
    ends: [...new Set(paths.map(({ hops }) => hops.at(-1)?.element.id))],
    elements: new Set(paths.flatMap(({ hops }) => hops.map(({ element }) => element.id))),
    codes: [...new Set(refusals.map(({ code }) => code))],
    unseen: unseen.map(({ what }) => what),
  };
}

describe('a service of PrivateLink', () => {
  it.each(['i-server', 'vpce-1', 'eni-vpce'])(
    'leads from a machine of another account to the server: %s',
    async (to) => {
      const answer = await ask({}, to);
      expect(answer).toMatchObject({ outcome: 'reachable', ends: ['eni-i-server'], unseen: [] });
      for (const id of ['eni-vpce', 'vpce-1', 'vpce-svc-1', NLB, 'sg-server']) expect(answer.elements).toContain(id);
    },
  );

  it.each<[string, Spec, number, string]>([
    ['on another port than the listener takes', {}, 80, 'ELBV2_LISTENER_PORT_RESTRICTION'],
    ['by the groups of the endpoint', { endpointRules: [] }, 443, 'SG_HAS_NO_RULES'],
    ['while it waits to be accepted', { endpoint: { State: 'pendingAcceptance' as never } }, 443, 'BAD_STATE'],
    ['when the service failed', { service: { ServiceState: 'Failed' } }, 443, 'BAD_STATE'],
    ['by the groups of the balancer', { balancerFrom: ['10.0.0.0/16'] }, 443, 'ENI_SG_RULES_MISMATCH'],
    ['in a zone without a node of the balancer', { zone: 'apne1-az4' }, 443, 'VPCE_SERVICE_NOT_INSTALLED_IN_AZ'],
    // The address of the client is not kept on this way, whatever the target group says.
    ['where the server lets in the client alone', { serverFrom: ['10.9.0.0/16'] }, 443, 'ENI_SG_RULES_MISMATCH'],
  ])('is closed %s', async (_, spec, port, code) => {
    const answer = await ask(spec, 'vpce-1', port);
    expect(answer).toMatchObject({ outcome: 'blocked', ends: [] });
    expect(answer.codes).toContain(code);
  });

  it.each<[string, Spec]>([
    ['that admit the address of the client', { balancerFrom: ['10.9.1.0/24'] }],
    ['that are not asked about PrivateLink', { balancerFrom: ['10.0.0.0/16'], enforces: 'off' }],
  ])('is open past groups of the balancer %s', async (_, spec) => {
    expect(await ask(spec, 'i-server')).toMatchObject({ outcome: 'reachable', ends: ['eni-i-server'] });
  });

  it('whose balancer was not seen is unknown', async () => {
    const answer = await ask({ service: { NetworkLoadBalancerArns: [balancerArn('network', 'away')] } }, 'vpce-1');
    expect(answer).toMatchObject({ outcome: 'unknown', unseen: ['origin-address'] });
  });

  it('in a zone that nobody knows is unknown', async () => {
    expect(await ask({ zone: null }, 'i-server')).toMatchObject({ outcome: 'unknown', unseen: ['endpoint-zone'] });
  });
});

describe('strangers at a service of PrivateLink', () => {
  const ANYBODY = [{ Principal: '*', PrincipalType: 'All' as const }];
  const unknown = (what: string) => [`vpce-svc-1: unknown ?${what}`];
  it.each<[string, NonNullable<Spec['service']>, readonly string[]]>([
    [
      'may come when nobody is asked',
      { AllowedPrincipals: ANYBODY, AcceptanceRequired: false },
      unknown('endpoint-of-any-account'),
    ],
    ['are asked first', { AllowedPrincipals: ANYBODY, AcceptanceRequired: true }, []],
    [
      'are not those who are named',
      { AllowedPrincipals: [{ Principal: `arn:aws:iam::${CONSUMER}:root` }], AcceptanceRequired: false },
      [],
    ],
    [
      'may come when nobody saw who may',
      { AllowedPrincipals: undefined, AcceptanceRequired: false } as never,
      unknown('endpoint-service-permissions'),
    ],
  ])('%s', async (_, service, expected) => {
    expect(toldOf(await linked({ service }).network(), 'vpce-svc-1')).toEqual(expected);
  });

  it('are told of as unknown when the internet is asked about', async () => {
    const service = { AllowedPrincipals: ANYBODY, AcceptanceRequired: false };
    const network = await linked({ service }).network();
    const { outcome, unseen } = reach(network, {
      from: { kind: 'internet' },
      to: { kind: 'resource', id: 'vpce-svc-1' },
    });
    expect({ outcome, unseen: unseen.map(({ what }) => what) }).toEqual({
      outcome: 'unknown',
      unseen: ['endpoint-of-any-account'],
    });
  });
});
