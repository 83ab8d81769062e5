import { here, HOME, idOf, type Scene } from './scene.ts';
import { type Balancer, BALANCERS, targetGroupArn } from './load-balancers.ts';
import { maker } from './maker.ts';
import { vpcId } from './network.ts';

/** Machines behind the balancers, by their numbers in the account; the second site has its machines in a group of its own. */
const BEHIND: Readonly<Record<string, readonly number[]>> = {
  'shop-web': [0, 1],
  'shop-api': [2, 3],
  'staging-web': [0, 1],
  'dev-web': [0, 1],
  metabase: [0],
  gitlab: [0],
  edi: [1],
  demo: [1],
};

const portOf = ({ name }: Balancer) => (name === 'gitlab' ? 443 : 8443);

const machinesOf = ({ name }: Balancer, scene: Scene) => (scene.region === HOME ? (BEHIND[name] ?? []) : []);

/** Where load balancers send what they take. */
export const TARGET_MAKERS = [
  maker('AWS::ElasticLoadBalancingV2::TargetGroup', (scene) =>
    here(BALANCERS, scene).map((row) => ({
      TargetGroupArn: targetGroupArn(row, scene),
      TargetGroupName: row.name,
      Protocol: row.type === 'application' ? ('HTTPS' as const) : ('TLS' as const),
      Port: portOf(row),
      VpcId: vpcId(scene),
      TargetType: 'instance' as const,
      HealthCheckProtocol: row.type === 'application' ? ('HTTPS' as const) : ('TCP' as const),
    })),
  ),
  maker('AWS::ElasticLoadBalancingV2::TargetGroupAttributes', (scene) =>
    here(BALANCERS, scene).map((row) => ({
      TargetGroupArn: targetGroupArn(row, scene),
      Attributes: [
        { Key: 'deregistration_delay.timeout_seconds', Value: '300' },
        ...(row.type === 'network' ? [{ Key: 'preserve_client_ip.enabled', Value: 'true' }] : []),
      ],
    })),
  ),
  maker('AWS::ElasticLoadBalancingV2::TargetHealth', (scene) =>
    here(BALANCERS, scene).map((row) => ({
      TargetGroupArn: targetGroupArn(row, scene),
      TargetHealthDescriptions: machinesOf(row, scene).map((index) => ({
        Target: { Id: idOf(scene, 'i', String(index)), Port: portOf(row) },
        TargetHealth: { State: 'healthy' as const },
      })),
    })),
  ),
];
