import { expect, it } from 'vitest';
import type { ConfigurationOf } from '#estate/model';
import { viewerPolicies } from './cache-behaviors.ts';

const distribution = (CacheBehaviors: object | undefined) =>
  ({
    DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' }, CacheBehaviors },
  }) as unknown as ConfigurationOf<'AWS::CloudFront::Distribution'>;

it.each([
  [{ Quantity: 0 }, ['https-only']],
  [{ Quantity: 1, Items: [{ ViewerProtocolPolicy: 'allow-all' }] }, ['https-only', 'allow-all']],
  [{ Quantity: 1, Items: [{}] }, ['https-only', undefined]],
  [{ Quantity: 2, Items: [{ ViewerProtocolPolicy: 'allow-all' }] }, ['https-only', 'allow-all', undefined]],
  [{ Quantity: 1 }, ['https-only', undefined]],
  [undefined, ['https-only', undefined]],
])('of %j are %j', (behaviors, expected) => {
  expect(viewerPolicies(distribution(behaviors)).map(({ policy }) => policy)).toEqual(expected);
});
