import type { Scope } from '@aws-sdk/client-wafv2';

export type WafScope = Scope;

/** Where AWS keeps what belongs to CloudFront. */
const CLOUDFRONT_REGION = 'us-east-1';

/** The scopes to be asked for in a region. */
export function wafScopes(region: string): readonly WafScope[] {
  return region === CLOUDFRONT_REGION ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL'];
}
