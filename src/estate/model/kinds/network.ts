import { defineKinds } from './definition.ts';

export const NETWORK_KINDS = defineKinds({
  'AWS::EC2::VPC': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpcs',
    answer: 'Vpcs',
    id: 'VpcId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc/{id}',
  },
});

export interface NetworkConfigurations {
  'AWS::EC2::VPC': import('@aws-sdk/client-ec2').Vpc;
}
