import { describe, expect, it } from 'vitest';
import type { Question } from '../contract.ts';
import { reach } from '../reach.ts';
import { ANYWHERE, balancerArn, forward, Sketch, targetGroupArn, tcpFrom, VPC } from './testing/index.ts';

const ALB = balancerArn('application');
const NLB = balancerArn('network');
const TCP = { from: 6, to: 6 };
const port = (number: number) => ({ protocols: TCP, ports: { from: number, to: number } });

async function ask(sketch: Sketch, question: Question) {
  const network = await sketch.network();
  const { outcome, paths, refusals } = reach(network, question);
  return {
    outcome,
    ends: paths.map(({ hops }) => hops.at(-1)?.element.id),
    codes: [...new Set(refusals.map(({ code }) => code))],
  };
}

const fromInternet = (id: string, number: number): Question => ({
  from: { kind: 'internet' },
  to: { kind: 'resource', id },
  ...port(number),
});
const fromJump = (id: string, number: number): Question => ({
  from: { kind: 'resource', id: 'i-jump' },
  to: { kind: 'resource', id },
  ...port(number),
});

/** A network balancer inside the VPC with two servers in two zones, and a machine to ask from. */
const inside = (cross = 'true') =>
  new Sketch()
    .group('sg-jump')
    .group('sg-server', tcpFrom(22, ['10.0.0.0/16']))
    .instance('i-jump', { subnet: 'public-a', groups: ['sg-jump'], address: '10.0.1.10' })
    .instance('i-1', { subnet: 'private-a', groups: ['sg-server'], address: '10.0.11.10' })
    .instance('i-2', { subnet: 'private-c', groups: ['sg-server'], address: '10.0.12.10' })
    .balancer({ type: 'network', scheme: 'internal', attributes: { 'load_balancing.cross_zone.enabled': cross } })
    .listener(NLB, 80, 'TCP', forward())
    .targets({ port: 22, protocol: 'TCP', targets: ['i-1', 'i-2'] });

describe('from a machine to a network balancer', () => {
  it('leads to the port of every target', async () => {
    expect(await ask(inside(), fromJump(NLB, 80))).toMatchObject({
      outcome: 'reachable',
      ends: ['eni-i-1', 'eni-i-2'],
    });
  });

  it.each([
    ['another port', inside(), 81, 'ELBV2_LISTENER_PORT_RESTRICTION'],
    [
      'a balancer without listeners',
      (() => {
        const sketch = inside();
        sketch.builder.remove(
          'AWS::ElasticLoadBalancingV2::Listener',
          `${NLB.replace(':loadbalancer/', ':listener/')}/80`,
        );
        return sketch;
      })(),
      80,
      'ELBV2_LISTENERS_MISMATCH',
    ],
    [
      'a group without targets',
      inside().targets({ port: 22, protocol: 'TCP', targets: [] }),
      80,
      'ELBV2_LISTENER_HAS_NO_TG',
    ],
    [
      'groups without weight',
      inside().listener(NLB, 80, 'TCP', {
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: targetGroupArn(), Weight: 0 },
            { TargetGroupArn: targetGroupArn(), Weight: 0 },
          ],
        },
      }),
      80,
      'ELBV2_LISTENER_REQUIRES_TG_ACCEPT',
    ],
    [
      'targets that do not admit the client',
      inside().group('sg-server', tcpFrom(22, ['10.0.2.0/24'])),
      80,
      'ELBV2_SOURCE_ADDRESS_PRESERVATION',
    ],
    [
      'targets in a zone of the balancer only',
      inside()
        .balancer({ type: 'network', scheme: 'internal', zones: ['a'] })
        .targets({ port: 22, protocol: 'TCP', targets: ['i-2'] }),
      80,
      'ELB_INSTALLED_AZ_RESTRICTION',
    ],
    [
      'targets in other zones than the node',
      inside('false')
        .targets({ port: 22, protocol: 'TCP', targets: ['i-2'] })
        .acl({ cidr: '0.0.0.0/0', subnets: ['private-c'] }),
      80,
      'ELBV2_NO_TARGETS_IN_AZ',
    ],
    [
      'a balancer that does not work',
      inside().balancer({ type: 'network', scheme: 'internal', state: 'failed' }),
      80,
      'BAD_STATE',
    ],
  ] as const)('is blocked for %s', async (_, sketch, number, code) => {
    const { outcome, codes } = await ask(sketch, fromJump(NLB, number));
    expect(outcome).toBe('blocked');
    expect(codes).toContain(code);
  });
});

describe('to a machine behind a balancer', () => {
  const behind = () =>
    new Sketch()
      .group('sg-web', tcpFrom(443, ANYWHERE))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']))
      .group('sg-jump')
      .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
      .instance('i-jump', { subnet: 'private-c', groups: ['sg-jump'], address: '10.0.12.10' })
      .balancer({ type: 'application', groups: ['sg-web'] })
      .listener(ALB, 443, 'HTTPS', forward())
      .targets({ port: 8080, targets: ['i-1'] });

  it('the internet comes through it, and not otherwise', async () => {
    expect(await ask(behind(), fromInternet('i-1', 443))).toMatchObject({ outcome: 'reachable', ends: ['eni-i-1'] });
    expect(await ask(behind(), fromInternet('i-1', 8080))).toMatchObject({ outcome: 'blocked' });
  });

  it.each([
    ['redirects', { Type: 'redirect' }, 'LISTENER_REDIRECTS'],
    ['answers', { Type: 'fixed-response' }, 'LISTENER_ANSWERS'],
  ] as const)('nothing comes through a listener that %s', async (_, action, code) => {
    const { outcome, codes } = await ask(behind().listener(ALB, 443, 'HTTPS', action), fromInternet(ALB, 443));
    expect({ outcome, isNamed: codes.includes(code) }).toEqual({ outcome: 'reachable', isNamed: true });
  });

  it('says why the target does not take what the balancer sends', async () => {
    const { outcome, codes } = await ask(
      behind().group('sg-app', tcpFrom(22, [], ['sg-web'])),
      fromInternet('i-1', 443),
    );
    expect(outcome).toBe('blocked');
    expect(codes).toContain('ENI_SG_RULES_MISMATCH');
  });

  it('an internal balancer has no address on the internet', async () => {
    const { codes } = await ask(
      behind().balancer({ type: 'application', groups: ['sg-web'], scheme: 'internal' }),
      fromInternet(ALB, 443),
    );
    expect(codes).toContain('NO_PUBLIC_ADDRESS');
  });

  it('asks for a subnet and a VPC find it too', async () => {
    for (const to of [
      { kind: 'subnet', id: 'private-a' },
      { kind: 'vpc', id: VPC },
      { kind: 'cidr', cidr: '10.0.11.0/24' },
      { kind: 'account', accountId: '111122223333' },
    ] as const) {
      expect(await ask(behind(), { from: { kind: 'internet' }, to, ...port(443) })).toMatchObject({
        outcome: 'reachable',
      });
    }
  });
});

describe('a classic balancer', () => {
  const classic = (listener: number, cross: boolean, instances: readonly string[] = ['i-1']) => {
    const sketch = new Sketch()
      .group('sg-web', tcpFrom(80, ANYWHERE), tcpFrom(81, ANYWHERE))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']))
      .instance('i-1', { subnet: 'private-c', groups: ['sg-app'], address: '10.0.12.10' })
      .instance('i-2', { subnet: 'public-a', groups: ['sg-app'], address: '10.0.1.20' })
      .interface('eni-old', {
        subnet: 'public-a',
        groups: ['sg-web'],
        address: '10.0.1.200',
        publicAddress: '52.3.3.3',
        description: 'ELB old',
      });
    sketch.builder.add('AWS::ElasticLoadBalancing::LoadBalancer', {
      LoadBalancerName: 'old',
      Scheme: 'internet-facing',
      VPCId: VPC,
      AvailabilityZones: ['ap-northeast-1a', 'ap-northeast-1c'],
      Instances: instances.map((InstanceId) => ({ InstanceId })),
      ListenerDescriptions: [{ Listener: { Protocol: 'HTTP', LoadBalancerPort: listener, InstancePort: 8080 } }],
      LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: cross } },
    });
    return sketch;
  };

  it.each([
    ['takes its own port only', classic(81, true), 'ELB_LISTENER_PORT_RESTRICTION'],
    ['without targets sends nowhere', classic(80, true, []), 'ELB_LISTENERS_MISMATCH'],
    ['sends across zones only when told', classic(80, false), 'ELB_NOT_CROSSZONE'],
    [
      'passes the ACL inside its own subnet',
      classic(80, true, ['i-2']).acl({ cidr: '10.0.1.20/32', egress: true, port: 8080 }),
      'ELB_ACL_RESTRICTION',
    ],
  ] as const)('%s', async (_, sketch, code) => {
    expect((await ask(sketch, fromInternet('old', 80))).codes).toContain(code);
  });
});

describe('a gateway load balancer', () => {
  it('takes only what its endpoints bring', async () => {
    const arn = 'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/gwy/fw/1';
    const sketch = inside();
    sketch.builder.add('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerArn: arn,
      LoadBalancerName: 'fw',
      Type: 'gateway',
      VpcId: VPC,
      State: { Code: 'active' },
    });
    sketch.interface('eni-fw', { subnet: 'private-a', address: '10.0.11.99', description: 'ELB gwy/fw/1' });
    expect((await ask(sketch, fromJump(arn, 6081))).codes).toEqual([
      'GWLB_PROTOCOL_RESTRICTION',
      'GWLB_DESTINATION_PORT_RESTRICTION',
    ]);
  });
});

describe('a service of VPC Lattice', () => {
  const lattice = (more: object = {}) => {
    const sketch = inside().group('sg-server', tcpFrom(22, ['169.254.171.0/24']));
    const arn = (kind: string) => `arn:aws:vpc-lattice:ap-northeast-1:111122223333:${kind}`;
    sketch.builder
      .add('AWS::VpcLattice::Service', { arn: arn('service/s'), id: 's', name: 'orders', authType: 'AWS_IAM' })
      .add('AWS::VpcLattice::ServiceNetwork', { arn: arn('servicenetwork/n'), name: 'mesh' })
      .add('AWS::VpcLattice::ServiceNetworkServiceAssociation', {
        arn: arn('sa'),
        serviceArn: arn('service/s'),
        serviceNetworkArn: arn('servicenetwork/n'),
      })
      .add('AWS::VpcLattice::ServiceNetworkVpcAssociation', {
        arn: arn('va'),
        serviceNetworkArn: arn('servicenetwork/n'),
        vpcId: VPC,
        ...more,
      })
      .add('AWS::VpcLattice::Listener', {
        arn: arn('l'),
        serviceArn: arn('service/s'),
        protocol: 'HTTPS',
        port: 443,
        defaultAction: { forward: { targetGroups: [{ targetGroupIdentifier: 'tg-1' }] } },
      } as never)
      .add('AWS::VpcLattice::TargetGroup', {
        arn: arn('targetgroup/tg-1'),
        id: 'tg-1',
        type: 'INSTANCE',
        config: { port: 22, protocol: 'HTTP', vpcIdentifier: VPC },
        targets: [{ id: 'i-1', port: 22 }],
      });
    return { sketch, service: arn('service/s') };
  };

  it('is reached from an associated VPC and by nobody on the internet', async () => {
    const { sketch, service } = lattice();
    expect(await ask(sketch, fromJump(service, 443))).toMatchObject({ outcome: 'reachable' });
    expect(await ask(sketch, fromJump('i-1', 443))).toMatchObject({ outcome: 'reachable', ends: ['eni-i-1'] });
    expect(await ask(sketch, fromInternet(service, 443))).toMatchObject({ outcome: 'blocked' });
  });

  it('asks the groups of the association', async () => {
    const { sketch, service } = lattice({ securityGroupIds: ['sg-server'] });
    expect(await ask(sketch, fromJump(service, 443))).toMatchObject({ outcome: 'blocked' });
    const { sketch: other } = lattice({ vpcId: 'vpc-2' });
    expect(await ask(other, fromJump(service, 443))).toMatchObject({ outcome: 'blocked' });
  });
});
