import { defineKinds } from './definition.ts';

export const LOAD_BALANCING_KINDS = defineKinds({
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    naming: 'config',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeLoadBalancers',
    answer: 'LoadBalancers',
    id: 'LoadBalancerArn',
    arn: 'LoadBalancerArn',
    name: 'LoadBalancerName',
  },
  /** The answer itself does not name the load balancer, so an export wraps it. */
  'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes': {
    naming: 'own',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
    answer: 'LoadBalancerAttributes',
    id: 'LoadBalancerArn',
    arn: 'LoadBalancerArn',
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    naming: 'config',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeListeners',
    answer: 'Listeners',
    id: 'ListenerArn',
    arn: 'ListenerArn',
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    naming: 'config',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeTargetGroups',
    answer: 'TargetGroups',
    id: 'TargetGroupArn',
    arn: 'TargetGroupArn',
    name: 'TargetGroupName',
  },
  /** The health of the targets of one group, wrapped alike. */
  'AWS::ElasticLoadBalancingV2::TargetHealth': {
    naming: 'own',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeTargetHealth',
    answer: 'LoadBalancerTargetHealth',
    id: 'TargetGroupArn',
    arn: 'TargetGroupArn',
  },
  /** Classic load balancers. */
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    naming: 'config',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeLoadBalancers',
    answer: 'LoadBalancerDescriptions',
    id: 'LoadBalancerName',
    arnTemplate: 'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{id}',
    name: 'LoadBalancerName',
  },
});

/** The members Yagura reads: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/ (read 2026-11-23). */
export interface LoadBalancer {
  LoadBalancerArn?: string;
  LoadBalancerName?: string;
  DNSName?: string;
  Scheme?: string;
  Type?: string;
  VpcId?: string;
  IpAddressType?: string;
  SecurityGroups?: string[];
  State?: { Code?: string };
  AvailabilityZones?: { ZoneName?: string; SubnetId?: string }[];
}

export interface LoadBalancerAttributes {
  LoadBalancerArn?: string;
  Attributes?: { Key?: string; Value?: string }[];
}

export interface ListenerAction {
  Type?: string;
  Order?: number;
  TargetGroupArn?: string;
}

export interface Listener {
  ListenerArn?: string;
  LoadBalancerArn?: string;
  Port?: number;
  Protocol?: string;
  SslPolicy?: string;
  DefaultActions?: ListenerAction[];
}

export interface TargetGroup {
  TargetGroupArn?: string;
  TargetGroupName?: string;
  Protocol?: string;
  Port?: number;
  VpcId?: string;
  TargetType?: string;
  LoadBalancerArns?: string[];
}

export interface TargetHealth {
  TargetGroupArn?: string;
  TargetHealthDescriptions?: { Target?: { Id?: string; Port?: number }; TargetHealth?: { State?: string } }[];
}

export interface ClassicLoadBalancer {
  LoadBalancerName?: string;
  DNSName?: string;
  Scheme?: string;
  VPCId?: string;
  Subnets?: string[];
  SecurityGroups?: string[];
}

export interface LoadBalancingConfigurations {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': LoadBalancer;
  'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes': LoadBalancerAttributes;
  'AWS::ElasticLoadBalancingV2::Listener': Listener;
  'AWS::ElasticLoadBalancingV2::TargetGroup': TargetGroup;
  'AWS::ElasticLoadBalancingV2::TargetHealth': TargetHealth;
  'AWS::ElasticLoadBalancing::LoadBalancer': ClassicLoadBalancer;
}
