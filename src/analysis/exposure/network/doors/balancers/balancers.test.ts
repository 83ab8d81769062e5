import { describe, expect, it } from 'vitest';
import { exposures } from '../../exposed.ts';
import { ANYWHERE, balancerArn, forward, Sketch, tcpFrom, toldOf, VPC } from '../testing/index.ts';

const ALB = balancerArn('application');
const NLB = balancerArn('network');

/** An application balancer in front of one private instance that admits the balancer's group only. */
const application = () =>
  new Sketch()
    .group('sg-web', tcpFrom(80, [...ANYWHERE, '::/0']), tcpFrom(443, [...ANYWHERE, '::/0']))
    .group('sg-app', tcpFrom(8080, [], ['sg-web']))
    .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
    .balancer({ type: 'application', groups: ['sg-web'] })
    .listener(ALB, 443, 'HTTPS', forward())
    .targets({ port: 8080, targets: ['i-1'] });

describe('an application load balancer', () => {
  it('lets the internet through to its targets, on the ports of its listeners', async () => {
    const network = await application().network();
    expect(toldOf(network, 'i-1')).toEqual(['web: open v4/443 waf:none']);
    expect(toldOf(network, 'web')).toEqual(['web: open v4/443 waf:none']);
  });

  it('carries the WebACL that names it', async () => {
    const network = await application().webAcl('shop', ALB).network();
    expect(toldOf(network, 'i-1')).toEqual(['web: open v4/443 waf:shop']);
  });

  it('says nothing of a WebACL that was not seen', async () => {
    const sketch = application();
    sketch.builder.unseen('AWS::WAFv2::WebACL');
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 waf:?']);
  });

  it('with IPv6 is open in both families, though its targets speak IPv4', async () => {
    const sketch = application().balancer({ type: 'application', groups: ['sg-web'], family: 'dualstack' });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 v6/443 waf:none']);
  });

  it('leads nowhere when the target does not admit its group', async () => {
    const sketch = application().group('sg-app', tcpFrom(9090, [], ['sg-web']));
    const network = await sketch.network();
    expect(toldOf(network, 'i-1')).toEqual([]);
    expect(toldOf(network, 'web')).toEqual(['web: open v4/443 waf:none']);
  });

  it('is open as far as its own group is', async () => {
    const sketch = application().group('sg-web', tcpFrom(443, ['198.18.0.0/15', '203.0.114.0/24']));
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443(narrow) waf:none']);
  });

  it.each(['provisioning', 'failed'])('that is %s lets nothing in', async (state) => {
    const sketch = application().balancer({ type: 'application', groups: ['sg-web'], state });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual([]);
  });

  it('that is internal is not reached, but by IPv6 where it does not deny it', async () => {
    const spec = { type: 'application', groups: ['sg-web'], scheme: 'internal' } as const;
    expect(toldOf(await application().balancer(spec).network(), 'i-1')).toEqual([]);
    const sketch = application().balancer({
      ...spec,
      family: 'dualstack',
      attributes: { 'ipv6.deny_all_igw_traffic': 'false' },
    });
    sketch.builder.add('AWS::EC2::RouteTable', {
      RouteTableId: 'rtb-private',
      VpcId: VPC,
      Associations: [{ Main: true, RouteTableId: 'rtb-private' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationIpv6CidrBlock: '2600:1f14::/56', GatewayId: 'local', State: 'active' },
        { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', State: 'active' },
      ],
    });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v6/443 waf:none']);
  });

  it('asks for an identity before it forwards, unless the rule lets strangers on', async () => {
    const oidc = (OnUnauthenticatedRequest: 'authenticate' | 'allow') =>
      ({ Type: 'authenticate-oidc', Order: 1, AuthenticateOidcConfig: { OnUnauthenticatedRequest } as never }) as const;
    const sketch = application().listener(ALB, 443, 'HTTPS', oidc('authenticate'), { ...forward(), Order: 2 });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 waf:none asks:oidc']);
    sketch.listener(ALB, 443, 'HTTPS', oidc('allow'), { ...forward(), Order: 2 });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 waf:none']);
  });

  it('forwards by rules; those behind a rule that takes every request are never asked', async () => {
    const rule = (Priority: string, path: string, ...Actions: readonly object[]) =>
      ({
        RuleArn: `${ALB}/rule/${Priority}`,
        ListenerArn: `${ALB.replace(':loadbalancer/', ':listener/')}/443`,
        Priority,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: [path] } }],
        Actions: [...Actions],
      }) as never;
    const sketch = application().listener(ALB, 443, 'HTTPS', { Type: 'fixed-response' });
    sketch.builder.add('AWS::ElasticLoadBalancingV2::ListenerRule', rule('10', '/shop/*', forward()));
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 waf:none']);
    sketch.builder.add('AWS::ElasticLoadBalancingV2::ListenerRule', rule('5', '/*', { Type: 'fixed-response' }));
    expect(toldOf(await sketch.network(), 'i-1')).toEqual([]);
  });

  it('may lead anywhere where its rules were not seen', async () => {
    const sketch = application().listener(ALB, 443, 'HTTPS', { Type: 'fixed-response' });
    sketch.builder.unseen('AWS::ElasticLoadBalancingV2::ListenerRule');
    expect(toldOf(await sketch.network(), 'web')).toEqual(['web: open v4/443 waf:none']);
    expect(toldOf(await sketch.network(), 'i-1')).toEqual([]);
  });
});

/** A network balancer without groups in front of one private instance. */
const passThrough = (attributes: Readonly<Record<string, string>> | null = {}) =>
  new Sketch()
    .group('sg-app', tcpFrom(8080, ANYWHERE))
    .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
    .balancer({ type: 'network', attributes: { 'load_balancing.cross_zone.enabled': 'false' } })
    .listener(NLB, 443, 'TCP', forward())
    .targets({ port: 8080, protocol: 'TCP', targets: ['i-1'], attributes });

describe('a network load balancer', () => {
  it('shows the target the address of the client: what the target admits is what gets in', async () => {
    expect(toldOf(await passThrough().network(), 'i-1')).toEqual(['web: open v4/443']);
    const narrow = passThrough().group('sg-app', tcpFrom(8080, ['8.8.8.0/24']));
    expect(toldOf(await narrow.network(), 'i-1')).toEqual(['web: open v4/443(narrow)']);
    const inside = passThrough().group('sg-app', tcpFrom(8080, ['10.0.0.0/16']));
    expect(toldOf(await inside.network(), 'i-1')).toEqual([]);
  });

  it('without client addresses is admitted by the address of its nodes', async () => {
    const sketch = passThrough({ 'preserve_client_ip.enabled': 'false' }).group(
      'sg-app',
      tcpFrom(8080, ['10.0.0.0/16']),
    );
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443']);
  });

  it('is unknown where it was not seen whose address the target sees, and the two differ', async () => {
    const sketch = passThrough(null).group('sg-app', tcpFrom(8080, ['10.0.0.0/16']));
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: unknown v4/443 ?client-ip-preservation']);
    const both = passThrough(null).group('sg-app', tcpFrom(8080, ANYWHERE));
    expect(toldOf(await both.network(), 'i-1')).toEqual(['web: open v4/443']);
  });

  it('with a group of its own is admitted as a member of it, and lets in whom its group does', async () => {
    const sketch = passThrough()
      .group('sg-nlb', tcpFrom(443, ['8.8.8.0/24']))
      .group('sg-app', tcpFrom(8080, [], ['sg-nlb']))
      .balancer({ type: 'network', groups: ['sg-nlb'], attributes: { 'load_balancing.cross_zone.enabled': 'true' } });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443(narrow)']);
  });

  it('is stopped by the ACL of the target, which sees the client too', async () => {
    const sketch = passThrough().acl({ cidr: '0.0.0.0/0', port: 8080, subnets: ['private-a'] });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual([]);
  });

  it('in front of an application balancer leads through it', async () => {
    const sketch = application()
      .balancer({ type: 'application', groups: ['sg-web'], scheme: 'internal' })
      .balancer({ type: 'network', name: 'edge' })
      .listener(balancerArn('network', 'edge'), 443, 'TCP', forward('to-alb'))
      .targets({ name: 'to-alb', port: 443, protocol: 'TCP', type: 'alb', targets: [ALB] })
      .webAcl('shop', ALB);
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['edge: open v4/443 waf:shop']);
  });
});

describe('a target group', () => {
  it('of addresses leads to the interface that has them', async () => {
    const sketch = application()
      .interface('eni-task', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.20' })
      .targets({ port: 8080, type: 'ip', targets: ['10.0.11.20'] });
    sketch.builder.add('AWS::ECS::Task', {
      taskArn: 'arn:aws:ecs:ap-northeast-1:111122223333:task/web/1',
      attachments: [{ type: 'ElasticNetworkInterface', details: [{ name: 'networkInterfaceId', value: 'eni-task' }] }],
    });
    expect(toldOf(await sketch.network(), '1')).toEqual(['web: open v4/443 waf:none']);
  });

  it('of addresses of pods leads to the machine that their block was delegated to', async () => {
    const sketch = application().targets({ port: 8080, type: 'ip', targets: ['10.0.11.66'] });
    const { builder } = sketch;
    builder.add('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: 'eni-i-1',
      VpcId: VPC,
      SubnetId: 'private-a',
      AvailabilityZone: 'ap-northeast-1a',
      Groups: [{ GroupId: 'sg-app' }],
      PrivateIpAddress: '10.0.11.10',
      Ipv4Prefixes: [{ Ipv4Prefix: '10.0.11.64/28' }],
      Attachment: { InstanceId: 'i-1', DeviceIndex: 0 },
    });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['web: open v4/443 waf:none']);
  });

  it('of an address that nobody was seen to have is named as unseen', async () => {
    const sketch = application().targets({ port: 8080, type: 'ip', targets: ['192.168.7.7'] });
    const seen = exposures(await sketch.network()).find(({ resource }) => resource.name === 'web');
    expect(seen).toMatchObject({ outcome: 'open', unseen: [{ code: 'not-seen', what: 'target' }] });
  });

  it('of a function leads to the function', async () => {
    const arn = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hello';
    const sketch = application().targets({ port: 443, type: 'lambda', targets: [arn] });
    sketch.builder.add('AWS::Lambda::Function', {
      FunctionName: 'hello',
      FunctionArn: arn,
      FunctionUrlConfigs: [],
      Policy: null,
    });
    expect(toldOf(await sketch.network(), 'hello')).toEqual(['web: open v4/443 waf:none']);
  });
});

describe('targets that are alike', () => {
  it('are told apart where an entry names the address of one', async () => {
    const sketch = application()
      .instance('i-2', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.11' })
      .targets({ port: 8080, targets: ['i-1', 'i-2'] });
    expect(toldOf(await sketch.network(), 'i-2')).toHaveLength(1);
    sketch.acl({ cidr: '10.0.11.10/32', egress: true, port: 8080, subnets: ['public-a', 'public-c'] });
    const network = await sketch.network();
    expect(toldOf(network, 'i-1')).toEqual([]);
    expect(toldOf(network, 'i-2')).toEqual(['web: open v4/443 waf:none']);
  });

  it('have ways of their own, with their own stations', async () => {
    const sketch = application()
      .instance('i-2', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.11' })
      .targets({ port: 8080, targets: ['i-1', 'i-2'] });
    const ends = exposures(await sketch.network()).map(({ path }) => path.hops.at(-1)?.element.id);
    expect(ends).toEqual(expect.arrayContaining(['eni-i-1', 'eni-i-2']));
  });
});
