import type { Event } from '@aws-sdk/client-cloudtrail';
import type { Instance, Reservation } from '@aws-sdk/client-ec2';
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Bucket } from '@aws-sdk/client-s3';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const COMPUTE_KINDS = defineKinds({
  'AWS::S3::Bucket': {
    naming: 'config',
    scope: 'account',
    call: 's3:ListAllMyBuckets',
    answer: 'Buckets',
    id: 'Name',
    arnTemplate: 'arn:{partition}:s3:::{id}',
    name: 'Name',
  },
  'AWS::EC2::Instance': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeInstances',
    answer: 'Reservations',
    id: 'InstanceId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:instance/{id}',
  },
  'AWS::Lambda::Function': {
    naming: 'config',
    scope: 'region',
    call: 'lambda:ListFunctions',
    answer: 'Functions',
    id: 'FunctionName',
    arn: 'FunctionArn',
    name: 'FunctionName',
  },
  /** Management events of one access key, newest first: at most one page of LookupEvents for each active key. */
  'AWS::CloudTrail::KeyEvent': {
    naming: 'own',
    scope: 'account',
    call: 'cloudtrail:LookupEvents',
    answer: 'Events',
    id: 'EventId',
    arnTemplate: 'arn:{partition}:cloudtrail:{region}:{account}:event/{id}',
    name: 'EventName',
  },
});

/** An instance with the reservation fields that the instance itself does not repeat. */
export type StoredInstance = Stored<Instance> & Stored<Pick<Reservation, 'ReservationId' | 'OwnerId' | 'RequesterId'>>;

export interface ComputeConfigurations {
  'AWS::S3::Bucket': Stored<Bucket>;
  'AWS::EC2::Instance': StoredInstance;
  'AWS::Lambda::Function': Stored<FunctionConfiguration>;
  'AWS::CloudTrail::KeyEvent': Stored<Event>;
}
