import * as scaling from '@aws-sdk/client-auto-scaling';
import * as classic from '@aws-sdk/client-elastic-load-balancing';
import * as modern from '@aws-sdk/client-elastic-load-balancing-v2';
import type { OperationCall } from '../simulated-aws-services.ts';
import { manyOf, pagedBy } from './paging.ts';
import type { SimulatedService } from './service.ts';

const marked = (call: OperationCall, member: string, prefix: string, make: (id: string) => object) =>
  pagedBy(call, 'Marker', member, manyOf(call, prefix), make, 'NextMarker');

const arn = ({ account, region }: OperationCall, resource: string) =>
  `arn:aws:elasticloadbalancing:${region}:${account.id}:${resource}`;

/** What the query protocols call the elements of a list parameter. */
const elements = ({ params }: OperationCall, name: string) =>
  Object.entries(params).flatMap(([key, value]) => (key.startsWith(`${name}.member.`) ? [String(value)] : []));

export const LOAD_BALANCING: SimulatedService = {
  signing: 'elasticloadbalancing',
  protocol: 'query',
  version: '2015-12-01',
  client: modern,
  operations: {
    DescribeLoadBalancers: (call) =>
      marked(call, 'LoadBalancers', 'app', (name) => ({
        LoadBalancerArn: arn(call, `loadbalancer/app/${name}/1`),
        LoadBalancerName: name,
        Type: 'application',
      })),
    DescribeTags: (call) => ({
      TagDescriptions: elements(call, 'ResourceArns').map((ResourceArn) => ({
        ResourceArn,
        Tags: [{ Key: 'Team', Value: 'web' }],
      })),
    }),
    DescribeLoadBalancerAttributes: () => ({ Attributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] }),
    DescribeListeners: (call) =>
      marked(call, 'Listeners', 'listener', (id) => ({
        ListenerArn: `${String(call.params['LoadBalancerArn']).replace('loadbalancer', 'listener')}/${id}`,
        LoadBalancerArn: call.params['LoadBalancerArn'],
        Port: 443,
        Protocol: 'HTTPS',
      })),
    DescribeRules: (call) =>
      marked(call, 'Rules', 'rule', (id) => ({
        RuleArn: `${String(call.params['ListenerArn']).replace(':listener', ':listener-rule')}/${id}`,
        Priority: '1',
        Actions: [{ Type: 'forward' }],
      })),
    DescribeTargetGroups: (call) =>
      marked(call, 'TargetGroups', 'group', (name) => ({
        TargetGroupArn: arn(call, `targetgroup/${name}/1`),
        TargetGroupName: name,
      })),
    DescribeTargetGroupAttributes: () => ({ Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'false' }] }),
    DescribeTrustStores: (call) =>
      marked(call, 'TrustStores', 'store', (Name) => ({ Name, TrustStoreArn: arn(call, `truststore/${Name}/1`) })),
    DescribeTargetHealth: () => ({
      TargetHealthDescriptions: [{ Target: { Id: 'i-0', Port: 80 }, TargetHealth: { State: 'healthy' } }],
    }),
  },
};

export const CLASSIC_LOAD_BALANCING: SimulatedService = {
  signing: 'elasticloadbalancing',
  protocol: 'query',
  version: '2012-06-01',
  client: classic,
  operations: {
    DescribeLoadBalancers: (call) =>
      marked(call, 'LoadBalancerDescriptions', 'classic', (LoadBalancerName) => ({
        LoadBalancerName,
        ListenerDescriptions: [{ Listener: { Protocol: 'HTTPS', LoadBalancerPort: 443 }, PolicyNames: ['tls'] }],
      })),
    DescribeLoadBalancerAttributes: () => ({
      LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: true }, ConnectionDraining: { Enabled: true } },
    }),
    DescribeLoadBalancerPolicies: () => ({ PolicyDescriptions: [{ PolicyName: 'tls' }] }),
    DescribeTags: (call) => ({
      TagDescriptions: elements(call, 'LoadBalancerNames').map((LoadBalancerName) => ({
        LoadBalancerName,
        Tags: [{ Key: 'Team', Value: 'web' }],
      })),
    }),
  },
};

export const AUTO_SCALING: SimulatedService = {
  signing: 'autoscaling',
  protocol: 'query',
  client: scaling,
  operations: {
    DescribeAutoScalingGroups: (call) =>
      pagedBy(call, 'NextToken', 'AutoScalingGroups', manyOf(call, 'asg'), (name) => ({
        AutoScalingGroupARN: `arn:aws:autoscaling:${call.region}:${call.account.id}:autoScalingGroup:1:autoScalingGroupName/${name}`,
        AutoScalingGroupName: name,
        AvailabilityZones: ['a', 'b'],
      })),
    DescribeLaunchConfigurations: (call) =>
      pagedBy(call, 'NextToken', 'LaunchConfigurations', manyOf(call, 'lc'), (name) => ({
        LaunchConfigurationARN: `arn:aws:autoscaling:${call.region}:${call.account.id}:launchConfiguration:1:launchConfigurationName/${name}`,
        LaunchConfigurationName: name,
        UserData: 'aHVudGVyMg==',
      })),
  },
};
