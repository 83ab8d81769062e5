import type { Image, Snapshot, Volume } from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const EC2_STORAGE_KINDS = defineKinds({
  'AWS::EC2::Volume': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVolumes',
    answer: 'Volumes',
    id: 'VolumeId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:volume/{id}',
  },
  /** The account's own snapshots that every AWS account may restore: AWS is asked for these alone. */
  'AWS::EC2::PublicSnapshot': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeSnapshots',
    answer: 'PublicSnapshots',
    id: 'SnapshotId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:snapshot/{id}',
  },
  /** The account's own images, and those of others that its instances run from; `OwnerId` tells them apart. */
  'AWS::EC2::Image': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeImages',
    answer: 'Images',
    id: 'ImageId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:image/{id}',
    name: 'Name',
    sign: 'ImageId',
  },
});

export interface Ec2StorageConfigurations {
  'AWS::EC2::Volume': Stored<Volume>;
  'AWS::EC2::PublicSnapshot': Stored<Snapshot>;
  'AWS::EC2::Image': Stored<Image>;
}
