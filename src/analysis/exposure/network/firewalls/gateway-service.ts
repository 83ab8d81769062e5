import type { Evidence } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { cite } from '../cite.ts';
import type { Network } from '../model/network.ts';

type Balancer = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;

const [LISTENER, HEALTH] = [
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::TargetHealth',
] as const;

/** What stands behind an endpoint of a Gateway Load Balancer, as far as it was seen. */
export interface GatewayService {
  readonly service: ConfigurationItem<'AWS::EC2::VPCEndpointService'> | undefined;
  readonly balancer: Balancer | undefined;
  /** Nothing is registered with any balancer of the service: there is nowhere to send to. */
  readonly dead: { readonly balancer: Balancer; readonly evidence: readonly Evidence[] } | undefined;
}

export function gatewayService(network: Network, endpoint: ConfigurationItem<'AWS::EC2::VPCEndpoint'>): GatewayService {
  const service = servicesByName(network).get(endpoint.configuration.ServiceName ?? '');
  const arns = service?.configuration.GatewayLoadBalancerArns ?? [];
  const balancers = arns.map((arn) => network.item('AWS::ElasticLoadBalancingV2::LoadBalancer', arn));
  const [balancer] = balancers;
  const evidence = balancers.map((one) => (one === undefined ? undefined : emptiness(network, one)));
  const isDead = evidence.length > 0 && evidence.every((one) => one !== undefined);
  return {
    service,
    balancer,
    dead: isDead && balancer !== undefined ? { balancer, evidence: evidence.flat() } : undefined,
  };
}

function servicesByName(network: Network) {
  return network.once('endpoint services by name', () => {
    const all = network.items('AWS::EC2::VPCEndpointService');
    return new Map(all.map((item) => [item.configuration.ServiceName ?? '', item]));
  });
}

/**
 * Proof that a balancer has no target registered at all. It sends to registered targets and nowhere else; of unhealthy
 * ones it still picks one. https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/health-checks.html (read 2026-11-26)
 */
function emptiness(network: Network, balancer: Balancer): readonly Evidence[] | undefined {
  const { accountId, awsRegion, configuration } = balancer;
  if ([LISTENER, HEALTH].some((kind) => network.sight(kind, accountId, awsRegion) !== undefined)) return undefined;
  const listeners = network
    .items(LISTENER)
    .filter((one) => one.configuration.LoadBalancerArn === configuration.LoadBalancerArn);
  const groups = new Set(
    listeners.flatMap(({ configuration: { DefaultActions = [] } }) =>
      DefaultActions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
        ...(TargetGroupArn === undefined ? [] : [TargetGroupArn]),
        ...(ForwardConfig?.TargetGroups ?? []).flatMap((one) => one.TargetGroupArn ?? []),
      ]),
    ),
  );
  if (listeners.length === 0 || groups.size === 0) return undefined;
  const healths = [...groups].map((arn) =>
    network.items(HEALTH).find((one) => one.configuration.TargetGroupArn === arn),
  );
  return healths.every((one) => one?.configuration.TargetHealthDescriptions?.length === 0)
    ? healths.flatMap((one) => (one === undefined ? [] : [cite(one, 'TargetHealthDescriptions')]))
    : undefined;
}
