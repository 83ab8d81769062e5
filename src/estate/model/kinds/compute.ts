import type { Event } from '@aws-sdk/client-cloudtrail';
import type { Instance, Reservation } from '@aws-sdk/client-ec2';
import type { AliasConfiguration, FunctionConfiguration, FunctionUrlConfig } from '@aws-sdk/client-lambda';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const COMPUTE_KINDS = defineKinds({
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

/** A function as it is listed, with who may call it. Texts of policies are null where AWS says that there is none. */
export type StoredFunction = Stored<FunctionConfiguration> & {
  Policy?: string | null;
  Aliases?: (Stored<AliasConfiguration> & { Policy?: string | null })[];
  /** URLs of the function and of its aliases. */
  FunctionUrlConfigs?: Stored<FunctionUrlConfig>[];
};

export interface ComputeConfigurations {
  'AWS::EC2::Instance': StoredInstance;
  'AWS::Lambda::Function': StoredFunction;
  'AWS::CloudTrail::KeyEvent': Stored<Event>;
}
