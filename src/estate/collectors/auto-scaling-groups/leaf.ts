import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
  paginateDescribeLaunchConfigurations,
} from '@aws-sdk/client-auto-scaling';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { collectLists, kindList } from '../support/kind-lists.ts';
import { without } from '../support/without.ts';

const config = ({ client }: CollectorContext) => ({ client: client(AutoScalingClient), pageSize: 100 });

const LISTS = [
  kindList(
    'AWS::AutoScaling::AutoScalingGroup',
    (context) => paginateDescribeAutoScalingGroups(config(context), {}, { abortSignal: context.signal }),
    (page) => page.AutoScalingGroups,
  ),
  kindList(
    'AWS::AutoScaling::LaunchConfiguration',
    (context) => paginateDescribeLaunchConfigurations(config(context), {}, { abortSignal: context.signal }),
    // Scripts for the first start often hold secrets.
    (page) => page.LaunchConfigurations?.map((configuration) => without(configuration, 'UserData')),
  ),
];

export const autoScalingGroups = defineCollector({
  id: 'auto-scaling-groups',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLaunchConfigurations.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::AutoScaling::LaunchConfiguration'],
  permissions: ['autoscaling:DescribeAutoScalingGroups', 'autoscaling:DescribeLaunchConfigurations'],
  collect: (context) => collectLists(context, LISTS),
});
