import type { DoorEstate } from '../estate.ts';

/** Attributes of load balancers and target groups by the ARN they belong to, then by key. */
export function attributeOf(estate: DoorEstate, arn: string, key: string): string | undefined {
  return attributes(estate).get(arn)?.get(key)?.toLowerCase();
}

/** Whether any attribute of it was seen. */
export function hasAttributes(estate: DoorEstate, arn: string): boolean {
  return attributes(estate).has(arn);
}

function attributes(estate: DoorEstate): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return estate.once('balancer-attributes', () => {
    const balancers = estate
      .items('AWS::ElasticLoadBalancingV2::LoadBalancerAttributes')
      .map(({ configuration }) => [configuration.LoadBalancerArn ?? '', configuration.Attributes ?? []] as const);
    const groups = estate
      .items('AWS::ElasticLoadBalancingV2::TargetGroupAttributes')
      .map(({ configuration }) => [configuration.TargetGroupArn ?? '', configuration.Attributes ?? []] as const);
    return new Map(
      [...balancers, ...groups].map(([arn, list]) => [
        arn,
        new Map(list.flatMap(({ Key, Value }) => (Key !== undefined && Value !== undefined ? [[Key, Value]] : []))),
      ]),
    );
  });
}
