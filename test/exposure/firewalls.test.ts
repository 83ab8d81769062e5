import { describe, expect, it } from 'vitest';
import { type Edit, exposures, type Question, reach, readNetwork, whatIf } from '#analysis/exposure/network';
import type { Kind } from '#estate/model';
import { fromInternet, internet, resource, tcp, toInternet } from './case-questions.ts';
import { behindGatewayBalancer, firewalled, localA, routes, stated, transit, web } from './case-networks.ts';
import { readerOf } from './estate.ts';
import { type Change, tinyNetwork } from './tiny-network.ts';

const ARN = 'arn:aws:network-firewall:ap-northeast-1:111122223333';
const STRICT = { StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' } };

const udp = (port: number) => ({ protocols: { from: 17, to: 17 }, ports: { from: port, to: port } });

const network = async (change: Change, blind: readonly Kind[] = []) =>
  readNetwork(readerOf(tinyNetwork(change), blind));

const ask = async (change: Change, question: Question, blind: readonly Kind[] = []) =>
  reach(await network(change, blind), question);

/** `reachable`, why not (in IPv4, which is asked first), or the words of what is unknown. */
async function said(change: Change, question: Question, blind: readonly Kind[] = []): Promise<string> {
  const { outcome, refusals, unseen } = await ask(change, question, blind);
  if (outcome === 'blocked') return refusals[0]?.code ?? '';
  return outcome === 'reachable' ? outcome : [...new Set(unseen.map(({ what }) => what))].join(' ');
}

const text = (...lines: readonly string[]) => ({ RulesString: lines.join('\n') });
const rule = (Action: string, Destination: string, DestinationPort: string, ...keywords: readonly string[]) => ({
  Action,
  Header: { Protocol: 'TCP', Source: 'ANY', SourcePort: 'ANY', Direction: 'FORWARD', Destination, DestinationPort },
  RuleOptions: ['sid:1', ...keywords].map((Keyword) => ({ Keyword })),
});
const DROPPED = 'FIREWALL_RULES_RESTRICTION';

describe('stateful rules of a network firewall', () => {
  it.each<[string, object, object, Question, string]>([
    ['pass what none of them drops', text('drop tcp any any -> any 22 (sid:1;)'), {}, fromInternet, 'reachable'],
    ['drop what one of them names', text('reject tcp any any -> 10.0.0.0/24 443 (sid:1;)'), {}, fromInternet, DROPPED],
    [
      'pass before they drop, unless their order is strict',
      text('drop tcp any any -> any any (sid:1;)', 'pass tcp any any -> any 443 (sid:2;)'),
      {},
      fromInternet,
      'reachable',
    ],
    [
      'are asked one after the other in strict order',
      text('drop tcp any any -> any any (sid:1;)', 'pass tcp any any -> any 443 (sid:2;)'),
      STRICT,
      fromInternet,
      DROPPED,
    ],
    [
      'drop what is left where the policy says so',
      text('pass tcp any any -> any 22 (sid:1;)'),
      { ...STRICT, StatefulDefaultActions: ['aws:drop_strict', 'aws:alert_strict'] },
      fromInternet,
      DROPPED,
    ],
    [
      'may let a connection be made and drop what is said on it',
      text(''),
      { ...STRICT, StatefulDefaultActions: ['aws:drop_established'] },
      fromInternet,
      'network-firewall-established',
    ],
    ['drop nothing by an alert', text('alert tcp any any -> any any (sid:1;)'), {}, fromInternet, 'reachable'],
    [
      'are read in the form of members too',
      { StatefulRules: [rule('DROP', '10.0.0.0/24', '[80,400:500]')] },
      {},
      fromInternet,
      DROPPED,
    ],
    [
      'may drop what they look into',
      text('drop tls any any -> any any (tls.sni; content:"example.com"; sid:1;)'),
      {},
      fromInternet,
      'network-firewall-rules',
    ],
    [
      'may drop by any keyword that is more than a name',
      { StatefulRules: [rule('DROP', 'ANY', 'ANY', 'flow: established')] },
      {},
      fromInternet,
      'network-firewall-rules',
    ],
    [
      'touch no other packets than their header names, whatever they look into',
      text('drop tls any any -> 10.9.0.0/16 any (tls.sni; content:"example.com"; sid:1;)'),
      {},
      fromInternet,
      'reachable',
    ],
    [
      'know the home networks as the block of the VPC',
      text('drop tcp $EXTERNAL_NET any -> $HOME_NET any (sid:1;)'),
      {},
      fromInternet,
      DROPPED,
    ],
    [
      'know what is outside the home networks',
      text('drop tcp $EXTERNAL_NET any -> $HOME_NET any (sid:1;)'),
      { PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['10.9.0.0/16'] } } } },
      fromInternet,
      'reachable',
    ],
    [
      'are unknown where their words are',
      text('drop tcp any any -> $SERVERS any (sid:1;)'),
      {},
      fromInternet,
      'network-firewall-variables',
    ],
    [
      'are unknown where they cannot be read',
      text('drop something strange'),
      {},
      fromInternet,
      'network-firewall-rules',
    ],
    [
      'of a domain list decide by names, for TCP from the home networks',
      { RulesSourceList: { Targets: ['.example.com'], TargetTypes: ['TLS_SNI'], GeneratedRulesType: 'ALLOWLIST' } },
      {},
      toInternet,
      'network-firewall-domain-list',
    ],
    [
      'of a domain list let other protocols be',
      { RulesSourceList: { Targets: ['.example.com'], TargetTypes: ['TLS_SNI'], GeneratedRulesType: 'ALLOWLIST' } },
      {},
      { ...toInternet, ...udp(53) },
      'reachable',
    ],
    [
      'that AWS manages may drop anything',
      text(''),
      {
        StatefulRuleGroupReferences: [
          { ResourceArn: 'arn:aws:network-firewall:ap-northeast-1:aws-managed:stateful-rulegroup/MalwareDomains' },
        ],
      },
      fromInternet,
      'network-firewall-managed-rules',
    ],
    [
      'that AWS manages drop nothing when they are told to alert',
      text(''),
      {
        StatefulRuleGroupReferences: [
          {
            ResourceArn: 'arn:aws:network-firewall:ap-northeast-1:aws-managed:stateful-rulegroup/MalwareDomains',
            Override: { Action: 'DROP_TO_ALERT' },
          },
        ],
      },
      fromInternet,
      'reachable',
    ],
    [
      'behind managed ones still drop',
      text(''),
      {
        ...STRICT,
        StatefulDefaultActions: ['aws:drop_strict'],
        StatefulRuleGroupReferences: [
          { ResourceArn: 'arn:aws:network-firewall:ap-northeast-1:aws-managed:stateful-rulegroup/MalwareDomains' },
        ],
      },
      fromInternet,
      DROPPED,
    ],
    [
      'may break connections that are opened for inspection',
      text(''),
      { TLSInspectionConfigurationArn: `${ARN}:tls-configuration/t` },
      fromInternet,
      'network-firewall-tls-inspection',
    ],
    ['drop replies that they name', text('drop tcp any 443 -> any any (sid:1;)'), {}, toInternet, DROPPED],
    [
      'do not look at replies to what they passed',
      text('drop tcp any 443 -> any any (sid:1;)', 'pass tcp $HOME_NET any -> any 443 (sid:2;)'),
      {},
      toInternet,
      'reachable',
    ],
  ])('%s', async (_, source, policy, question, expected) => {
    expect(await said(firewalled(source, policy), question)).toBe(expected);
  });

  it('are named where they decide', async () => {
    const passed = await ask(firewalled(text('pass tcp any any -> any 443 (msg:"web"; sid:12;)')), fromInternet);
    const hop = passed.paths[0]?.hops.find(({ role }) => role === 'firewall');
    expect(hop?.element.id).toBe(`${ARN}:firewall/f`);
    expect(hop?.note).toEqual({ code: 'firewall-rule', params: { rule: 'sid 12', group: 'g' } });
    expect(hop?.evidence[0]?.pointer).toContain(`${ARN}:stateful-rulegroup/g#/configuration/RuleGroup/RulesSource`);
    const stopped = await ask(firewalled(text('drop tcp any any -> any any (sid:13;)')), fromInternet);
    expect(stopped.refusals[0]).toMatchObject({ code: DROPPED, params: { rule: 'sid 13', group: 'g' } });
    expect(stopped.refusals[0]?.evidence[0]?.pointer).toContain('stateful-rulegroup/g');
  });

  it('follow prefix lists', async () => {
    const list = stated('AWS::EC2::PrefixList', { PrefixListId: 'pl-9', Entries: [{ Cidr: '10.0.0.0/28' }] });
    const change = firewalled(text('drop tcp any any -> @SERVERS 443 (sid:1;)'));
    const group = (change.add ?? []).map((one) =>
      one.kind === 'AWS::NetworkFirewall::RuleGroup'
        ? {
            ...one,
            configuration: {
              ...one.configuration,
              RuleGroup: {
                ...(one.configuration['RuleGroup'] as object),
                ReferenceSets: {
                  IPSetReferences: {
                    SERVERS: { ReferenceArn: 'arn:aws:ec2:ap-northeast-1:111122223333:prefix-list/pl-9' },
                  },
                },
              },
            },
          }
        : one,
    );
    expect(await said({ ...change, add: [...group, list] }, fromInternet)).toBe(DROPPED);
    expect(await said({ ...change, add: group }, fromInternet)).toBe('network-firewall-variables');
  });

  it.each<Kind>([
    'AWS::NetworkFirewall::RuleGroup',
    'AWS::NetworkFirewall::FirewallPolicy',
    'AWS::NetworkFirewall::Firewall',
  ])('are unknown where no %s was seen', async (kind) => {
    const change = firewalled(text('drop tcp any any -> any any (sid:1;)'));
    expect((await said(change, fromInternet, [kind])).split(' ')).toContain(kind);
  });
});

describe('stateless rules of a network firewall', () => {
  const stateless = (StatelessRules: readonly object[], policy: object = {}): Change => {
    const change = firewalled(text('drop tcp any any -> any 443 (sid:1;)'), {
      StatelessRuleGroupReferences: [{ ResourceArn: `${ARN}:stateless-rulegroup/s`, Priority: 1 }],
      ...policy,
    });
    const group = stated('AWS::NetworkFirewall::RuleGroup', {
      RuleGroupArn: `${ARN}:stateless-rulegroup/s`,
      RuleGroupName: 's',
      Type: 'STATELESS',
      RuleGroup: { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules } } },
    });
    return { ...change, add: [...(change.add ?? []), group] };
  };
  const one = (Priority: number, action: string, MatchAttributes: object) => ({
    Priority,
    RuleDefinition: { MatchAttributes, Actions: ['counted', action] },
  });
  const flags = { Protocols: [6], TCPFlags: [{ Flags: ['SYN'], Masks: ['SYN', 'ACK'] }] };

  it.each<[string, readonly object[], object, string]>([
    ['pass by the stateful ones', [one(1, 'aws:pass', {})], {}, 'reachable'],
    ['hand on to the stateful ones', [one(1, 'aws:forward_to_sfe', {})], {}, DROPPED],
    ['are asked by priority', [one(9, 'aws:pass', {}), one(5, 'aws:drop', { Protocols: [6] })], {}, DROPPED],
    [
      'that pass one direction leave the other to rules',
      [one(1, 'aws:pass', { Destinations: [{ AddressDefinition: '10.0.0.0/16' }] })],
      {},
      'network-firewall-one-direction',
    ],
    [
      'that ask for flags may match',
      [one(1, 'aws:pass', flags)],
      {},
      'network-firewall-tcp-flags network-firewall-one-direction',
    ],
    [
      'that ask for flags decide nothing where all do the same',
      [one(1, 'aws:drop', flags)],
      { StatelessDefaultActions: ['aws:drop'] },
      DROPPED,
    ],
  ])('%s', async (_, rules, policy, expected) => {
    expect(await said(stateless(rules, policy), fromInternet)).toBe(expected);
  });

  it('drop by default, though fragments of UDP may get through', async () => {
    const change = stateless([], { StatelessDefaultActions: ['aws:drop'] });
    expect(await said(change, fromInternet)).toBe(DROPPED);
    expect(await said(change, { ...fromInternet, ...udp(53) })).toBe('network-firewall-fragments');
  });
});

describe('the way through a network firewall', () => {
  const open = firewalled(text('pass tcp any any -> any any (sid:1;)'));

  it('is unknown when the replies come back another way', async () => {
    const change = {
      ...open,
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a' }) },
    };
    expect(await said(change, fromInternet)).toBe('network-firewall-one-direction');
  });

  it('is unknown while the endpoint has not the rules of its policy', async () => {
    const add = (open.add ?? []).map((each) =>
      each.kind === 'AWS::NetworkFirewall::Firewall'
        ? {
            ...each,
            configuration: {
              ...each.configuration,
              FirewallStatus: {
                SyncStates: {
                  a: {
                    Attachment: { SubnetId: 'subnet-f', EndpointId: 'vpce-f', Status: 'READY' },
                    Config: { p: { SyncStatus: 'PENDING' } },
                  },
                },
              },
            },
          }
        : each,
    );
    expect(await said({ ...open, add }, fromInternet)).toBe('network-firewall-state');
  });

  it('hides from groups who the sender is', async () => {
    const change: Change = {
      ...open,
      set: {
        'rtb-a': routes(localA, { DestinationCidrBlock: '10.0.1.0/24', GatewayId: 'vpce-f' }),
        'eni-b': { Groups: [{ GroupId: 'sg-b' }] },
      },
      add: [
        ...(open.add ?? []),
        stated('AWS::EC2::SecurityGroup', {
          GroupId: 'sg-b',
          GroupName: 'b',
          OwnerId: '111122223333',
          VpcId: 'vpc-a',
          IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-a', UserId: '111122223333' }] }],
          IpPermissionsEgress: [],
        }),
      ],
    };
    expect(await said(change, { from: resource('eni-a'), to: resource('eni-b'), ...tcp(443) })).toBe(
      'SG_REFERENCES_NOT_PRESERVED',
    );
  });

  it('by a transit gateway is unknown, and the firewall is named', async () => {
    const change = transit({
      statics: [
        {
          DestinationCidrBlock: '10.1.0.0/16',
          Type: 'static',
          State: 'active',
          TransitGatewayAttachments: [
            { TransitGatewayAttachmentId: 'tgw-attach-f', ResourceType: 'network-function', ResourceId: 'f' },
          ],
        },
      ],
      add: [
        stated('AWS::EC2::TransitGatewayAttachment', {
          TransitGatewayAttachmentId: 'tgw-attach-f',
          TransitGatewayId: 'tgw-1',
          TransitGatewayOwnerId: '111122223333',
          ResourceOwnerId: '111122223333',
          ResourceType: 'network-function',
          ResourceId: 'f',
          State: 'available',
          Association: { TransitGatewayRouteTableId: 'tgw-rtb-2', State: 'associated' },
        }),
        stated('AWS::EC2::TransitGatewayRouteTable', {
          TransitGatewayRouteTableId: 'tgw-rtb-2',
          TransitGatewayId: 'tgw-1',
          State: 'available',
        }),
        stated('AWS::EC2::TransitGatewayRoutes', {
          TransitGatewayRouteTableId: 'tgw-rtb-2',
          AdditionalRoutesAvailable: false,
          Routes: [
            {
              DestinationCidrBlock: '10.1.0.0/16',
              Type: 'static',
              State: 'active',
              TransitGatewayAttachments: [
                { TransitGatewayAttachmentId: 'tgw-attach-z', ResourceType: 'vpc', ResourceId: 'vpc-z' },
              ],
            },
          ],
        }),
        stated('AWS::NetworkFirewall::Firewall', {
          FirewallArn: `${ARN}:firewall/t`,
          FirewallName: 't',
          TransitGatewayId: 'tgw-1',
          FirewallStatus: { TransitGatewayAttachmentSyncState: { AttachmentId: 'tgw-attach-f' } },
        }),
      ],
    });
    const answer = await ask(change, { from: resource('eni-a'), to: resource('eni-z'), ...tcp(443) });
    expect(answer.outcome).toBe('unknown');
    expect(answer.unseen).toContainEqual(
      expect.objectContaining({
        what: 'network-firewall-transit-gateway',
        element: expect.objectContaining({ name: 't' }) as unknown,
      }),
    );
    expect(answer.perhaps?.[0]?.hops.at(-1)?.element.id).toBe('eni-z');
  });

  it('shows in what the internet reaches, and an edit of a rule changes it', async () => {
    const before = await network(
      firewalled(text('pass tcp any any -> any 443 (sid:1;)', 'drop ip any any -> any any (sid:2;)')),
    );
    const ports = (all: ReturnType<typeof exposures>) =>
      all.flatMap(({ openings }) => openings.filter(({ family }) => family === 'v4').map((one) => one.ports.from));
    expect(ports(exposures(before))).toEqual([443]);
    const edit: Edit = {
      op: 'put',
      kind: 'AWS::NetworkFirewall::RuleGroup',
      accountId: '111122223333',
      region: 'ap-northeast-1',
      id: `${ARN}:stateful-rulegroup/g`,
      configuration: {
        RuleGroupArn: `${ARN}:stateful-rulegroup/g`,
        RuleGroup: { RulesSource: text('drop ip any any -> any any (sid:2;)') },
      },
    };
    const result = whatIf(before, [edit]);
    expect(ports(result.before)).toEqual([443]);
    expect(ports(exposures(result.network))).toEqual([]);
  });
});

describe('the way through a Gateway Load Balancer', () => {
  const appliances = behindGatewayBalancer({ Target: { Id: 'i-x' }, TargetHealth: { State: 'unhealthy' } });

  it.each([
    ['in', fromInternet],
    ['out', toInternet],
  ])('%s is what its appliances make of it, and shows the rest of the way', async (_, question) => {
    const answer = await ask(appliances, question);
    expect(answer.outcome).toBe('unknown');
    expect(answer.unseen.map(({ what, element }) => [what, element?.name])).toEqual([
      ['gateway-load-balancer', 'gwlb'],
    ]);
    const hops = (answer.perhaps ?? []).flatMap((path) => path.hops);
    expect(hops.find(({ note }) => note?.code === 'appliances')).toMatchObject({
      element: { id: 'vpce-f' },
      note: { params: { service: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-1', balancer: 'gwlb' } },
    });
    expect(hops.map(({ element }) => element.id)).toContain('igw-a');
  });

  it('does not open what the group of the target refuses', async () => {
    const change = { ...appliances, set: { ...appliances.set, 'sg-a': { IpPermissions: web } } };
    expect(await said(change, fromInternet)).toBe('ENI_SG_RULES_MISMATCH');
  });

  it('may lead out by an arm of an appliance where the subnet of the endpoint does not', async () => {
    const add = (appliances.add ?? []).map((each) =>
      each.configuration['RouteTableId'] === 'rtb-f'
        ? { ...each, configuration: { ...each.configuration, ...routes(localA) } }
        : each,
    );
    expect(await said({ ...appliances, add }, { from: resource('eni-a'), to: internet, ...tcp(443) })).toBe(
      'gateway-load-balancer',
    );
  });

  it.each<Kind>(['AWS::ElasticLoadBalancingV2::TargetHealth', 'AWS::ElasticLoadBalancingV2::Listener'])(
    'is not closed where no %s was seen',
    async (kind) => {
      expect(await said(behindGatewayBalancer(), fromInternet, [kind])).toBe('gateway-load-balancer');
    },
  );

  it('closes when the last appliance goes', async () => {
    const before = await network(appliances);
    const id = 'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/tg/1';
    const result = whatIf(before, [
      {
        op: 'put',
        kind: 'AWS::ElasticLoadBalancingV2::TargetHealth',
        accountId: '111122223333',
        region: 'ap-northeast-1',
        id,
        configuration: { TargetGroupArn: id, TargetHealthDescriptions: [] },
      },
    ]);
    const outcomes = (all: ReturnType<typeof exposures>) => all.map(({ outcome }) => outcome);
    expect(outcomes(exposures(before))).toContain('unknown');
    expect(outcomes(result.before)).toEqual(['unknown']);
    expect(exposures(result.network)).toEqual([]);
  });
});
