import { type Add, type Body, OWNER, v4Block, v6Block } from './planned-names.ts';
import { subnetBody } from './planned-members.ts';
import type { FirewallPlan, StatefulPlan, StatelessPlan } from './random-network.ts';

const ARN = `arn:aws:network-firewall:ap-northeast-1:${OWNER}`;

/** The firewall's endpoint stands in a subnet of its own. */
export function addFirewall(add: Add, index: number, hasV6: boolean, plan: FirewallPlan): void {
  add('AWS::EC2::Subnet', subnetBody(index, 8, `10.0.${index}.224/27`, 'a', hasV6));
  add('AWS::EC2::VPCEndpoint', {
    VpcEndpointId: `vpce-${index}`,
    VpcEndpointType: 'GatewayLoadBalancer',
    VpcId: `vpc-${index}`,
    OwnerId: OWNER,
    State: 'available',
    SubnetIds: [`subnet-${index}8`],
    NetworkInterfaceIds: [],
  });
  add('AWS::NetworkFirewall::Firewall', {
    FirewallArn: `${ARN}:firewall/firewall-${index}`,
    FirewallName: `firewall-${index}`,
    FirewallPolicyArn: `${ARN}:firewall-policy/policy-${index}`,
    VpcId: `vpc-${index}`,
    SubnetMappings: [{ SubnetId: `subnet-${index}8` }],
    FirewallStatus: {
      Status: 'READY',
      ConfigurationSyncStateSummary: 'IN_SYNC',
      SyncStates: {
        'ap-northeast-1a': {
          Attachment: { SubnetId: `subnet-${index}8`, EndpointId: `vpce-${index}`, Status: 'READY' },
        },
      },
    },
  });
  const reference = (kind: string, place: number) => ({
    ResourceArn: `${ARN}:${kind}-rulegroup/${kind}-${index}${place}`,
    // Listed against their order.
    Priority: 100 - place,
  });
  add('AWS::NetworkFirewall::FirewallPolicy', {
    FirewallPolicyArn: `${ARN}:firewall-policy/policy-${index}`,
    FirewallPolicyName: `policy-${index}`,
    FirewallPolicy: {
      StatelessRuleGroupReferences: plan.stateless.map((_, place) => reference('stateless', place)),
      StatelessDefaultActions: [plan.statelessDefault],
      StatelessFragmentDefaultActions: ['aws:drop'],
      StatefulRuleGroupReferences: plan.stateful.map((_, place) => reference('stateful', place)),
      StatefulEngineOptions: { RuleOrder: plan.isStrict ? 'STRICT_ORDER' : 'DEFAULT_ACTION_ORDER' },
      StatefulDefaultActions: plan.isStrict && plan.statefulDefault !== 'none' ? [plan.statefulDefault] : [],
      PolicyVariables: {
        RuleVariables: { HOME_NET: { Definition: [v4Block(index), ...(hasV6 ? [v6Block(index)] : [])] } },
      },
    },
  });
  for (const [place, rules] of plan.stateless.entries())
    add('AWS::NetworkFirewall::RuleGroup', {
      RuleGroupArn: `${ARN}:stateless-rulegroup/stateless-${index}${place}`,
      RuleGroupName: `stateless-${index}${place}`,
      Type: 'STATELESS',
      RuleGroup: {
        RulesSource: {
          StatelessRulesAndCustomActions: {
            StatelessRules: rules.map((rule, number) => statelessRule(rule, rules.length - number)),
          },
        },
      },
    });
  for (const [place, rules] of plan.stateful.entries())
    add('AWS::NetworkFirewall::RuleGroup', {
      RuleGroupArn: `${ARN}:stateful-rulegroup/stateful-${index}${place}`,
      RuleGroupName: `stateful-${index}${place}`,
      Type: 'STATEFUL',
      RuleGroup: {
        RuleVariables: {
          IPSets: { SOME: { Definition: ['10.0.0.0/16', '!10.0.1.0/24', '8.8.8.8/32', '2600:1f18::/32'] } },
          PortSets: { WEB: { Definition: ['80', '443', '8000:9000'] } },
        },
        ReferenceSets: {
          IPSetReferences: { LIST: { ReferenceArn: `arn:aws:ec2:ap-northeast-1:${OWNER}:prefix-list/pl-1` } },
        },
        // Members as long as all are; else text.
        RulesSource: rules.some(({ isText }) => isText)
          ? { RulesString: rules.map((rule, number) => textOf(rule, number)).join('\n') }
          : { StatefulRules: rules.map((rule, number) => statefulRule(rule, number)) },
      },
    });
}

function statelessRule(
  { protocols, sources, destinations, sourcePorts, ports, step }: StatelessPlan,
  priority: number,
) {
  const span = ([FromPort, ToPort]: StatelessPlan['ports']) => [{ FromPort, ToPort }];
  const hasPorts = protocols.length > 0 && protocols.every((one) => one === 6 || one === 17);
  return {
    Priority: priority,
    RuleDefinition: {
      MatchAttributes: {
        Protocols: protocols,
        Sources: sources.map((AddressDefinition) => ({ AddressDefinition })),
        Destinations: destinations.map((AddressDefinition) => ({ AddressDefinition })),
        ...(hasPorts ? { SourcePorts: span(sourcePorts), DestinationPorts: span(ports) } : {}),
      },
      Actions: [step],
    },
  } satisfies Body;
}

/** ICMP has no ports. */
function portsOf({ protocol, sourcePort, destinationPort }: StatefulPlan): readonly [string, string] {
  return protocol === 'TCP' || protocol === 'UDP' ? [sourcePort, destinationPort] : ['ANY', 'ANY'];
}

function statefulRule(rule: StatefulPlan, number: number): Body {
  const [SourcePort, DestinationPort] = portsOf(rule);
  return {
    Action: rule.action,
    Header: {
      Protocol: rule.protocol,
      Source: rule.source,
      SourcePort,
      Direction: rule.isBothWays ? 'ANY' : 'FORWARD',
      Destination: rule.destination,
      DestinationPort,
    },
    RuleOptions: [{ Keyword: `sid:${number + 1}` }],
  };
}

function textOf(rule: StatefulPlan, number: number): string {
  const [from, to] = portsOf(rule);
  const way = rule.isBothWays ? '<>' : '->';
  const words = [rule.action, rule.protocol, rule.source, from, way, rule.destination, to].map((word) =>
    word.startsWith('$') || word.includes('$') || word === '@LIST' ? word : word.toLowerCase(),
  );
  return `${words.join(' ')} (msg:"rule; ${number}"; sid:${number + 1}; rev:1;)`;
}
