import type {
  AvailabilityZone,
  Host,
  InstanceStatus,
  MovingAddressStatus,
  PlacementGroup,
  ServiceDetail,
  TagDescription,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const EC2_FACT_KINDS = defineKinds({
  'AWS::EC2::AvailabilityZone': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeAvailabilityZones',
    answer: 'AvailabilityZones',
    id: 'ZoneName',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:availability-zone/{id}',
    name: 'ZoneName',
  },
  /** A service that endpoints of this region can be made for, by AWS or by others. */
  'AWS::EC2::VPCEndpointServiceOffer': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeVpcEndpointServices',
    answer: 'ServiceDetails',
    id: 'ServiceName',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/{id}',
    name: 'ServiceName',
  },
  'AWS::EC2::Host': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeHosts',
    answer: 'Hosts',
    id: 'HostId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:dedicated-host/{id}',
  },
  'AWS::EC2::PlacementGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribePlacementGroups',
    answer: 'PlacementGroups',
    id: 'GroupName',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:placement-group/{id}',
    name: 'GroupName',
  },
  'AWS::EC2::InstanceStatus': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeInstanceStatus',
    answer: 'InstanceStatuses',
    id: 'InstanceId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:instance/{id}',
    sign: 'InstanceStatus',
  },
  'AWS::EC2::MovingAddress': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeMovingAddresses',
    answer: 'MovingAddressStatuses',
    id: 'PublicIp',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:elastic-ip/{id}',
  },
  /** `TagId` is `<ResourceId>/<Key>`: AWS gives a tag no id. */
  'AWS::EC2::Tag': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribeTags',
    answer: 'Tags',
    id: 'TagId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:tag/{id}',
  },
});

export interface Ec2FactConfigurations {
  'AWS::EC2::AvailabilityZone': Stored<AvailabilityZone>;
  'AWS::EC2::VPCEndpointServiceOffer': Stored<ServiceDetail>;
  'AWS::EC2::Host': Stored<Host>;
  'AWS::EC2::PlacementGroup': Stored<PlacementGroup>;
  'AWS::EC2::InstanceStatus': Stored<InstanceStatus>;
  'AWS::EC2::MovingAddress': Stored<MovingAddressStatus>;
  'AWS::EC2::Tag': Stored<TagDescription> & { TagId?: string };
}
