import { arnOf, daysAgo, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type Flaw = 'plain-http' | 'uploaded-certificate' | 'no-logs';

/** Balancers of the first generation: what the acquired company runs, and one that waits to be replaced. */
const BALANCERS: readonly Placed<Flaw>[] = [
  { account: 'shared-services', name: 'artifacts-old' },
  { account: 'logistics-acquired', name: 'legacy-web', weak: ['plain-http', 'no-logs'] },
  { account: 'logistics-acquired', name: 'legacy-portal', weak: ['uploaded-certificate'] },
];

export const CLASSIC_BALANCERS = maker('AWS::ElasticLoadBalancing::LoadBalancer', (scene) =>
  here(BALANCERS, scene).map((row) => balancer(row, scene)),
);

function balancer(row: Placed<Flaw>, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const { region } = scene;
  const certificate = has('uploaded-certificate')
    ? `arn:aws:iam::${scene.account.id}:server-certificate/portal`
    : arnOf(scene, 'acm', `certificate/${row.name}`);
  const secure = {
    Listener: {
      Protocol: 'HTTPS',
      LoadBalancerPort: 443,
      InstanceProtocol: 'HTTP',
      InstancePort: 80,
      SSLCertificateId: certificate,
    },
    PolicyNames: ['tls'],
  };
  const plain = {
    Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 80 },
    PolicyNames: [],
  };
  return {
    LoadBalancerName: row.name,
    DNSName: `${row.name}.${region}.elb.amazonaws.com`,
    Scheme: 'internet-facing',
    CreatedTime: daysAgo(scene, 1_700),
    AvailabilityZones: [`${region}a`, `${region}c`],
    ListenerDescriptions: [has('plain-http') ? plain : secure],
    LoadBalancerAttributes: {
      CrossZoneLoadBalancing: { Enabled: true },
      AccessLog: { Enabled: !has('no-logs') },
      ConnectionDraining: { Enabled: true, Timeout: 300 },
      AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
    },
    PolicyDescriptions: [
      {
        PolicyName: 'tls',
        PolicyTypeName: 'SSLNegotiationPolicyType',
        PolicyAttributeDescriptions: [
          {
            AttributeName: 'Reference-Security-Policy',
            AttributeValue: 'ELBSecurityPolicy-TLS-1-2-2017-01',
          },
        ],
      },
    ],
  };
}
