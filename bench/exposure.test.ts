import { expect, it } from 'vitest';
import { KINDS_READ } from '#analysis/exposure/network';
import { exposureEstate } from './exposure-estate.ts';

it('makes the same networks every time, with every kind that was looked at', () => {
  const [one, other] = [[...exposureEstate(1)], [...exposureEstate(1)]];
  expect(one.map(({ part }) => part.chunks)).toEqual(other.map(({ part }) => part.chunks));
  expect(one.map(({ part }) => part.kind).toSorted()).toEqual([...KINDS_READ].toSorted());
  const counts = new Map(one.map(({ part }) => [part.kind, part.items]));
  expect([
    counts.get('AWS::EC2::VPC'),
    counts.get('AWS::EC2::NetworkInterface'),
    counts.get('AWS::EC2::SecurityGroup'),
  ]).toEqual([4, 200, 80]);
});
