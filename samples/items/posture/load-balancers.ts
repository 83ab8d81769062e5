import { arnOf, daysAgo, here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { publicSubnets, vpcId, ZONES } from './network.ts';
import { groupId } from './security-groups.ts';

type Flaw = 'no-logs' | 'unprotected' | 'keeps-bad-headers' | 'plain-http' | 'old-tls' | 'no-waf';

export interface Balancer extends Placed<Flaw> {
  readonly type: 'application' | 'network';
}

export const BALANCERS: readonly Balancer[] = [
  { account: 'shop-production', name: 'shop-web', type: 'application' },
  {
    account: 'shop-production',
    name: 'shop-api',
    type: 'application',
    weak: ['no-waf', { what: 'no-logs', until: 6 }],
  },
  { account: 'shop-production', name: 'shop-web', region: 'ap-northeast-3', type: 'application' },
  { account: 'shop-staging', name: 'staging-web', type: 'application', weak: ['unprotected', 'no-logs'] },
  {
    account: 'shop-development',
    name: 'dev-web',
    type: 'application',
    weak: ['unprotected', 'no-logs', 'plain-http', { what: 'keeps-bad-headers', until: 5 }],
  },
  { account: 'data-platform', name: 'metabase', type: 'application', weak: ['old-tls'] },
  { account: 'shared-services', name: 'gitlab', type: 'network' },
  { account: 'logistics-acquired', name: 'edi', type: 'network', weak: ['unprotected', 'old-tls'] },
  {
    account: 'sandbox-engineers',
    name: 'demo',
    type: 'application',
    weak: ['unprotected', 'no-logs', 'plain-http', 'no-waf'],
  },
];

/** Load balancers that a web ACL of the region protects. */
export function protectedBalancers(scene: Scene): readonly string[] {
  return here(BALANCERS, scene)
    .filter((row) => row.type === 'application' && !isWeak(row, 'no-waf', scene))
    .map((row) => balancerArn(row, scene));
}

/** The name under which a balancer answers. */
export function balancerHost(name: string, region: string): string {
  return `${name}.${region}.elb.amazonaws.com`;
}

/** The interfaces that a balancer has, one in each zone: in which subnet, under which description. */
export function balancerNodes(scene: Scene) {
  return here(BALANCERS, scene).flatMap((row, nth) =>
    ZONES.map((zone, index) => ({
      name: `of-${row.name}-${zone}`,
      description: `ELB ${balancerArn(row, scene).split(':loadbalancer/')[1] ?? ''}`,
      type: row.type === 'application' ? ('interface' as const) : ('network_load_balancer' as const),
      group: row.type === 'application' ? 'web' : undefined,
      zone,
      host: nth * 2 + index + 11,
    })),
  );
}

function balancerArn({ name, type }: Balancer, scene: Scene): string {
  const kind = type === 'application' ? 'app' : 'net';
  return arnOf(scene, 'elasticloadbalancing', `loadbalancer/${kind}/${name}/${idOf(scene, 'lb', name).slice(4)}`);
}

function listenerArn(row: Balancer, scene: Scene, port: number): string {
  return `${balancerArn(row, scene).replace(':loadbalancer/', ':listener/')}/${port}`;
}

export const LOAD_BALANCER_MAKERS = [
  maker('AWS::ElasticLoadBalancingV2::LoadBalancer', (scene) =>
    here(BALANCERS, scene).map((row) => ({
      LoadBalancerArn: balancerArn(row, scene),
      LoadBalancerName: row.name,
      DNSName: balancerHost(row.name, scene.region),
      Type: row.type,
      Scheme: 'internet-facing' as const,
      VpcId: vpcId(scene),
      State: { Code: 'active' as const },
      CreatedTime: daysAgo(scene, 300),
      IpAddressType: 'ipv4' as const,
      SecurityGroups: row.type === 'application' ? [groupId(scene, 'web')] : [],
      AvailabilityZones: ZONES.map((zone, index) => ({
        ZoneName: `${scene.region}${zone}`,
        SubnetId: publicSubnets(scene)[index] ?? '',
      })),
    })),
  ),
  maker('AWS::ElasticLoadBalancingV2::LoadBalancerAttributes', (scene) =>
    here(BALANCERS, scene).map((row) => ({
      LoadBalancerArn: balancerArn(row, scene),
      Attributes: attributes(row, scene),
    })),
  ),
  maker('AWS::ElasticLoadBalancingV2::Listener', (scene) =>
    here(BALANCERS, scene).flatMap((row) => listeners(row, scene)),
  ),
  maker('AWS::ElasticLoadBalancingV2::ListenerRule', (scene) =>
    here(BALANCERS, scene)
      .filter(({ type }) => type === 'application')
      .map((row) => ({
        RuleArn: `${listenerArn(row, scene, 443).replace(':listener/', ':listener-rule/')}/1`,
        ListenerArn: listenerArn(row, scene, 443),
        Priority: 'default',
        IsDefault: true,
        Conditions: [],
        Actions: [forward(row, scene)],
      })),
  ),
];

function attributes(row: Balancer, scene: Scene) {
  const text = (key: string, value: string) => ({ Key: key, Value: value });
  const common = [
    text('deletion_protection.enabled', String(!isWeak(row, 'unprotected', scene))),
    text('access_logs.s3.enabled', String(!isWeak(row, 'no-logs', scene))),
  ];
  if (row.type === 'network') return [...common, text('load_balancing.cross_zone.enabled', 'true')];
  return [
    ...common,
    text('routing.http.drop_invalid_header_fields.enabled', String(!isWeak(row, 'keeps-bad-headers', scene))),
    text('routing.http.desync_mitigation_mode', 'defensive'),
  ];
}

export function targetGroupArn({ name }: Placed, scene: Scene): string {
  return arnOf(scene, 'elasticloadbalancing', `targetgroup/${name}/1`);
}

function forward(row: Balancer, scene: Scene) {
  return { Type: 'forward' as const, TargetGroupArn: targetGroupArn(row, scene) };
}

function listeners(row: Balancer, scene: Scene) {
  const isApplication = row.type === 'application';
  const secure = {
    ListenerArn: listenerArn(row, scene, 443),
    LoadBalancerArn: balancerArn(row, scene),
    Port: 443,
    Protocol: isApplication ? ('HTTPS' as const) : ('TLS' as const),
    SslPolicy: isWeak(row, 'old-tls', scene) ? 'ELBSecurityPolicy-2016-08' : 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    Certificates: [{ CertificateArn: arnOf(scene, 'acm', `certificate/${row.name}`) }],
    DefaultActions: [forward(row, scene)],
  };
  if (!isApplication) return [secure];
  const redirect = {
    Type: 'redirect' as const,
    RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const },
  };
  const plain = {
    ListenerArn: listenerArn(row, scene, 80),
    LoadBalancerArn: balancerArn(row, scene),
    Port: 80,
    Protocol: 'HTTP' as const,
    DefaultActions: [isWeak(row, 'plain-http', scene) ? forward(row, scene) : redirect],
  };
  return [secure, plain];
}
