import type { Kind } from '#estate/model';
import type { Unseen } from '../contract.ts';
import type { Network } from '../model/network.ts';
import { distinct } from '../unseen.ts';

/** Without one of these a way in may be hidden. */
const REGIONAL = [
  'AWS::EC2::NetworkInterface',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::ElasticLoadBalancingV2::TargetHealth',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::Lambda::Function',
  'AWS::EC2::VerifiedAccessEndpoint',
] as const satisfies readonly Kind[];

/** These stand for an account as a whole. */
const GLOBAL = [
  'AWS::CloudFront::Distribution',
  'AWS::GlobalAccelerator::Accelerator',
  'AWS::GlobalAccelerator::EndpointGroup',
] as const satisfies readonly Kind[];

/** Kinds of doors that were not wholly seen somewhere in an account that has networks: what stands there may have more ways in. */
export function doorGaps(network: Network): readonly Unseen[] {
  return network.once('door-gaps', () => {
    const regions = new Map<string, Set<string>>();
    for (const { accountId, region } of network.vpcs.values())
      regions.set(accountId, (regions.get(accountId) ?? new Set()).add(region));
    const gaps = [...regions].flatMap(([accountId, places]) => [
      ...[...places].toSorted().flatMap((region) => REGIONAL.map((kind) => network.sight(kind, accountId, region))),
      ...GLOBAL.map((kind) => network.sight(kind, accountId, 'global')),
    ]);
    return distinct(gaps.filter((one) => one !== undefined));
  });
}

/**
 * Ways in that no item of a snapshot tells of: nobody may say of an account that it has none of them.
 * https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html (read 2026-11-26)
 */
export const DOORS_NOT_MODELLED: readonly string[] = [
  'amplify-app',
  'app-runner-service',
  'appsync-api',
  'cognito-user-pool',
  'lightsail-instance',
  'msk-public-cluster',
  'amazon-mq-public-broker',
  'transfer-server',
  'iot-endpoint',
  'route-53-alias',
];
