import { expect, it } from 'vitest';
import { defaultRegions, partitionOfRegion } from './partition.ts';

it.each([
  ['ap-northeast-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
])('%s belongs to %s, which lists it', (region, partition) => {
  expect(partitionOfRegion(region)).toBe(partition);
  expect(defaultRegions(partition)).toContain(region);
});

it('knows no regions of an unknown partition', () => {
  expect(defaultRegions('aws-iso')).toEqual([]);
});
