import {
  DescribeFirewallCommand,
  DescribeFirewallPolicyCommand,
  DescribeRuleGroupCommand,
  NetworkFirewallClient,
  paginateListFirewallPolicies,
  paginateListFirewalls,
  paginateListRuleGroups,
} from '@aws-sdk/client-network-firewall';
import { defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const FIREWALL = 'AWS::NetworkFirewall::Firewall';
const POLICY = 'AWS::NetworkFirewall::FirewallPolicy';
const GROUP = 'AWS::NetworkFirewall::RuleGroup';

const PAGE_SIZE = 100;

/** Firewalls with the endpoint of each zone, their policies, and the account's rule groups with their rules. */
export const networkFirewalls = defineCollector({
  id: 'network-firewalls',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewall.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewallPolicy.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeRuleGroup.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [FIREWALL, POLICY, GROUP],
  permissions: [
    'network-firewall:ListFirewalls',
    'network-firewall:DescribeFirewall',
    'network-firewall:ListFirewallPolicies',
    'network-firewall:DescribeFirewallPolicy',
    'network-firewall:ListRuleGroups',
    'network-firewall:DescribeRuleGroup',
  ],
  async *collect(context) {
    const { attempt, finished, target } = context;
    const client = context.client(NetworkFirewallClient);
    const config = { client, pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    for await (const page of attemptedPages(context, FIREWALL, paginateListFirewalls(config, {}, options))) {
      yield* await concurrently(page.Firewalls ?? [], async ({ FirewallArn, FirewallName }) => {
        const answer = await attempt(FIREWALL, `firewall ${FirewallArn}`, () =>
          client.send(new DescribeFirewallCommand({ FirewallArn }), options),
        );
        const { Firewall, FirewallStatus } = answer ?? {};
        return item(FIREWALL, stored({ FirewallArn, FirewallName, ...Firewall, FirewallStatus }), target);
      });
    }
    finished(FIREWALL);
    for await (const page of attemptedPages(context, POLICY, paginateListFirewallPolicies(config, {}, options))) {
      yield* await concurrently(page.FirewallPolicies ?? [], async ({ Arn: FirewallPolicyArn, Name }) => {
        const answer = await attempt(POLICY, `firewall policy ${FirewallPolicyArn}`, () =>
          client.send(new DescribeFirewallPolicyCommand({ FirewallPolicyArn }), options),
        );
        const { FirewallPolicyResponse, FirewallPolicy } = answer ?? {};
        const policy = { FirewallPolicyArn, FirewallPolicyName: Name, ...FirewallPolicyResponse, FirewallPolicy };
        return item(POLICY, stored(policy), target);
      });
    }
    finished(POLICY);
    for await (const page of attemptedPages(context, GROUP, paginateListRuleGroups(config, {}, options))) {
      yield* await concurrently(page.RuleGroups ?? [], async ({ Arn: RuleGroupArn, Name }) => {
        const answer = await attempt(GROUP, `rule group ${RuleGroupArn}`, () =>
          client.send(new DescribeRuleGroupCommand({ RuleGroupArn }), options),
        );
        const { RuleGroupResponse, RuleGroup } = answer ?? {};
        return item(GROUP, stored({ RuleGroupArn, RuleGroupName: Name, ...RuleGroupResponse, RuleGroup }), target);
      });
    }
    finished(GROUP);
  },
});
