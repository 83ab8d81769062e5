import type { AutoScalingGroup, LaunchConfiguration } from '@aws-sdk/client-auto-scaling';
import type { LaunchTemplate, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const SCALING_KINDS = defineKinds({
  /** With the data of its default version, user data left out. */
  'AWS::EC2::LaunchTemplate': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeLaunchTemplates',
    answer: 'LaunchTemplates',
    id: 'LaunchTemplateId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:launch-template/{id}',
    name: 'LaunchTemplateName',
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    naming: 'config',
    scope: 'region',
    call: 'autoscaling:DescribeAutoScalingGroups',
    answer: 'AutoScalingGroups',
    id: 'AutoScalingGroupARN',
    arn: 'AutoScalingGroupARN',
    name: 'AutoScalingGroupName',
  },
  /** User data is left out. */
  'AWS::AutoScaling::LaunchConfiguration': {
    naming: 'config',
    scope: 'region',
    call: 'autoscaling:DescribeLaunchConfigurations',
    answer: 'LaunchConfigurations',
    id: 'LaunchConfigurationARN',
    arn: 'LaunchConfigurationARN',
    name: 'LaunchConfigurationName',
  },
});

/** `LaunchTemplateData` is that of the default version. */
export type StoredLaunchTemplate = Stored<LaunchTemplate> & Stored<Pick<LaunchTemplateVersion, 'LaunchTemplateData'>>;

export interface ScalingConfigurations {
  'AWS::EC2::LaunchTemplate': StoredLaunchTemplate;
  'AWS::AutoScaling::AutoScalingGroup': Stored<AutoScalingGroup>;
  'AWS::AutoScaling::LaunchConfiguration': Stored<LaunchConfiguration>;
}
