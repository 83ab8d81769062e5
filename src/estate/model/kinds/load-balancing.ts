import type {
  LoadBalancerAttributes as ClassicAttributes,
  LoadBalancerDescription,
  PolicyDescription,
} from '@aws-sdk/client-elastic-load-balancing';
import type {
  Listener,
  LoadBalancer,
  LoadBalancerAttribute,
  Rule,
  TargetGroup,
  TargetGroupAttribute,
  TargetHealthDescription,
  TrustStore,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

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
  /** The rules of application load balancers, each with the listener it belongs to. */
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeRules',
    answer: 'ListenerRules',
    id: 'RuleArn',
    arn: 'RuleArn',
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
  /** Wrapped like the attributes of load balancers. */
  'AWS::ElasticLoadBalancingV2::TargetGroupAttributes': {
    naming: 'own',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeTargetGroupAttributes',
    answer: 'TargetGroupAttributes',
    id: 'TargetGroupArn',
    arn: 'TargetGroupArn',
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
  /** Whose certificates clients of a listener must have. */
  'AWS::ElasticLoadBalancingV2::TrustStore': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'elasticloadbalancing:DescribeTrustStores',
    answer: 'TrustStores',
    id: 'TrustStoreArn',
    arn: 'TrustStoreArn',
    name: 'Name',
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

export interface LoadBalancerAttributes {
  LoadBalancerArn?: string;
  Attributes?: Stored<LoadBalancerAttribute>[];
}

export interface TargetGroupAttributes {
  TargetGroupArn?: string;
  Attributes?: Stored<TargetGroupAttribute>[];
}

export interface TargetHealth {
  TargetGroupArn?: string;
  TargetHealthDescriptions?: Stored<TargetHealthDescription>[];
}

export type StoredClassicLoadBalancer = Stored<LoadBalancerDescription> & {
  LoadBalancerAttributes?: Stored<ClassicAttributes>;
  /** The policies that its listeners use, with what they say. */
  PolicyDescriptions?: Stored<PolicyDescription>[];
};

export interface LoadBalancingConfigurations {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': Stored<LoadBalancer>;
  'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes': LoadBalancerAttributes;
  'AWS::ElasticLoadBalancingV2::Listener': Stored<Listener>;
  'AWS::ElasticLoadBalancingV2::ListenerRule': Stored<Rule> & { ListenerArn?: string };
  'AWS::ElasticLoadBalancingV2::TargetGroup': Stored<TargetGroup>;
  'AWS::ElasticLoadBalancingV2::TargetGroupAttributes': TargetGroupAttributes;
  'AWS::ElasticLoadBalancingV2::TargetHealth': TargetHealth;
  'AWS::ElasticLoadBalancingV2::TrustStore': Stored<TrustStore>;
  'AWS::ElasticLoadBalancing::LoadBalancer': StoredClassicLoadBalancer;
}
