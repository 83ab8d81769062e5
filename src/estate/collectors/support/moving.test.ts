import { expect, it } from 'vitest';
import { withoutMoving } from './moving.ts';

it('leaves out what AWS changes by itself, at any depth and in every element', () => {
  const table = {
    TableName: 'orders',
    ItemCount: 7,
    GlobalSecondaryIndexes: [{ IndexName: 'by-day', ItemCount: 7, IndexSizeBytes: 1 }, { IndexName: 'by-user' }],
  };
  expect(withoutMoving('AWS::DynamoDB::Table', table)).toEqual({
    TableName: 'orders',
    GlobalSecondaryIndexes: [{ IndexName: 'by-day' }, { IndexName: 'by-user' }],
  });
});

it('leaves everything else as it is, whatever its shape', () => {
  const trail = { Name: 'main', Status: null };
  expect(withoutMoving('AWS::CloudTrail::Trail', trail)).toEqual(trail);
  const vpc = { VpcId: 'vpc-1' };
  expect(withoutMoving('AWS::EC2::VPC', vpc)).toBe(vpc);
});
