import type {
  Firewall,
  FirewallPolicy,
  FirewallPolicyResponse,
  FirewallStatus,
  RuleGroup,
  RuleGroupResponse,
} from '@aws-sdk/client-network-firewall';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const NETWORK_FIREWALL_KINDS = defineKinds({
  /** With its status, which names the endpoint of each zone. */
  'AWS::NetworkFirewall::Firewall': {
    naming: 'config',
    scope: 'region',
    call: 'network-firewall:DescribeFirewall',
    answer: 'Firewalls',
    id: 'FirewallArn',
    arn: 'FirewallArn',
    name: 'FirewallName',
  },
  'AWS::NetworkFirewall::FirewallPolicy': {
    naming: 'config',
    scope: 'region',
    call: 'network-firewall:DescribeFirewallPolicy',
    answer: 'FirewallPolicies',
    id: 'FirewallPolicyArn',
    arn: 'FirewallPolicyArn',
    name: 'FirewallPolicyName',
  },
  /** Rule groups of the account, stateless and stateful, with their rules. */
  'AWS::NetworkFirewall::RuleGroup': {
    naming: 'config',
    scope: 'region',
    call: 'network-firewall:DescribeRuleGroup',
    answer: 'NetworkFirewallRuleGroups',
    id: 'RuleGroupArn',
    arn: 'RuleGroupArn',
    name: 'RuleGroupName',
  },
});

/** The whole, or its ARN and name alone where the rest was not answered. */
export type StoredFirewall = Partial<Stored<Firewall>> & {
  FirewallArn?: string | undefined;
  FirewallStatus?: Partial<Stored<FirewallStatus>> | undefined;
};

export type StoredFirewallPolicy = Partial<Stored<FirewallPolicyResponse>> & {
  FirewallPolicy?: Stored<FirewallPolicy> | undefined;
};

export type StoredFirewallRuleGroup = Partial<Stored<RuleGroupResponse>> & {
  RuleGroup?: Stored<RuleGroup> | undefined;
};

export interface NetworkFirewallConfigurations {
  'AWS::NetworkFirewall::Firewall': StoredFirewall;
  'AWS::NetworkFirewall::FirewallPolicy': StoredFirewallPolicy;
  'AWS::NetworkFirewall::RuleGroup': StoredFirewallRuleGroup;
}
