import type { ConfigurationOf } from '#estate/model';

export interface ViewerPolicy {
  /** Undefined when it was not seen. */
  readonly policy: string | undefined;
  readonly pointer: string;
}

/** What each cache behavior of a distribution asks of viewers. A list shorter than its count counts as one not seen. */
export function viewerPolicies({
  DistributionConfig,
}: ConfigurationOf<'AWS::CloudFront::Distribution'>): ViewerPolicy[] {
  const { DefaultCacheBehavior, CacheBehaviors } = DistributionConfig ?? {};
  const items = CacheBehaviors?.Items ?? [];
  const policies = [
    { policy: DefaultCacheBehavior?.ViewerProtocolPolicy, pointer: 'DistributionConfig/DefaultCacheBehavior' },
    ...items.map(({ ViewerProtocolPolicy }, index) => ({
      policy: ViewerProtocolPolicy,
      pointer: `DistributionConfig/CacheBehaviors/Items/${index}`,
    })),
  ];
  const isWhole = items.length === CacheBehaviors?.Quantity;
  return isWhole ? policies : [...policies, { policy: undefined, pointer: 'DistributionConfig/CacheBehaviors' }];
}
