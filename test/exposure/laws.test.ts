import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type Edit,
  type Flow,
  interfaceExposures,
  type Network,
  reach,
  type ReachAnswer,
  readNetwork,
  whatIf,
} from '#analysis/exposure/network';
import type { Kind } from '#estate/model';
import { readerOf, type Stated } from './estate.ts';
import type { Packet } from './simulated-addresses.ts';
import { describePacket, isIn, type Talk, talksOf } from './probes.ts';
import { networkOf } from './planned-network.ts';
import { plan } from './random-network.ts';

const RUNS = Number(process.env['YAGURA_RUNS'] ?? 25);
const number = fc.nat(1000);

type Body = Readonly<Record<string, unknown>>;

/** Some of the talks, always the same ones for a network. */
function someTalks(network: Network, drawn: number): Talk[] {
  const talks = talksOf(network);
  return talks.filter((_, index) => (index + drawn) % Math.ceil(talks.length / 8) === 0);
}

/** The outermost packets of each box. */
function cornersOf(flows: readonly Flow[]): Packet[] {
  return flows.flatMap(({ family, protocols, ports, sourcePorts, sources, destinations }) => {
    const [source, destination] = [sources[0], destinations[0]];
    const [lastSource, lastDestination] = [sources.at(-1), destinations.at(-1)];
    if (!source || !destination || !lastSource || !lastDestination) return [];
    return [
      {
        source: { family, value: source.first },
        destination: { family, value: destination.first },
        protocol: protocols.from,
        sourcePort: sourcePorts.from,
        port: ports.from,
      },
      {
        source: { family, value: lastSource.last },
        destination: { family, value: lastDestination.last },
        protocol: protocols.to,
        sourcePort: sourcePorts.to,
        port: ports.to,
      },
    ];
  });
}

/** Packets of `inner` that are not in `outer`. */
function beyond(inner: ReachAnswer, outer: ReachAnswer): string[] {
  const flows = outer.paths.flatMap((path) => path.flows);
  return cornersOf(inner.paths.flatMap((path) => path.flows))
    .filter((packet) => !isIn(flows, packet))
    .map((packet) => describePacket(packet));
}

function changed(stated: readonly Stated[], kind: Kind, drawn: number, change: (body: Body) => Body): Stated[] {
  const places = stated.flatMap((one, index) => (one.kind === kind ? [index] : []));
  const chosen = places[drawn % Math.max(1, places.length)];
  return stated.map((one, index) => (index === chosen ? { ...one, configuration: change(one.configuration) } : one));
}

const list = (body: Body, member: string): Body[] => (body[member] ?? []) as Body[];

const WHOLE = { IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };

const allowance = fc.constantFrom<Body>(
  { IpProtocol: '-1', ...WHOLE },
  { IpProtocol: 'tcp', FromPort: 80, ToPort: 443, ...WHOLE },
  { IpProtocol: 'udp', FromPort: 0, ToPort: 1023, IpRanges: [{ CidrIp: '10.0.0.0/23' }] },
  { IpProtocol: 'tcp', FromPort: 1, ToPort: 65_535, UserIdGroupPairs: [{ GroupId: 'sg-00', UserId: '111122223333' }] },
);

const refusal = fc.constantFrom<Body>(
  { Protocol: '-1', CidrBlock: '0.0.0.0/0' },
  { Protocol: '-1', Ipv6CidrBlock: '::/0' },
  { Protocol: '6', CidrBlock: '10.0.0.0/25', PortRange: { From: 80, To: 80 } },
  { Protocol: '6', CidrBlock: '8.0.0.0/6', PortRange: { From: 1024, To: 40_000 } },
  { Protocol: '17', Ipv6CidrBlock: '2a00::/16', PortRange: { From: 0, To: 65_535 } },
);

const direction = fc.constantFrom('IpPermissions', 'IpPermissionsEgress');

async function bothAnswers(before: readonly Stated[], after: readonly Stated[], drawn: number) {
  const [one, other] = await Promise.all([readNetwork(readerOf(before)), readNetwork(readerOf(after))]);
  return someTalks(one, drawn).map(({ question }) => ({
    question,
    before: reach(one, question),
    after: reach(other, question),
  }));
}

describe('what is reachable', () => {
  it('never shrinks by a rule of a group', async () => {
    await fc.assert(
      fc.asyncProperty(plan, number, direction, allowance, async (made, drawn, member, rule) => {
        const before = networkOf(made);
        const after = changed(before, 'AWS::EC2::SecurityGroup', drawn, (body) => ({
          ...body,
          [member]: [...list(body, member), rule],
        }));
        for (const each of await bothAnswers(before, after, drawn)) expect(beyond(each.before, each.after)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('never grows by a refusing entry of an ACL', async () => {
    await fc.assert(
      fc.asyncProperty(plan, number, fc.boolean(), refusal, async (made, drawn, egress, entry) => {
        const before = networkOf(made);
        const denied = { Egress: egress, RuleNumber: 1 + (drawn % 40), RuleAction: 'deny', ...entry };
        const after = changed(before, 'AWS::EC2::NetworkAcl', drawn, (body) => ({
          ...body,
          Entries: [...list(body, 'Entries').filter(({ RuleNumber }) => RuleNumber !== denied.RuleNumber), denied],
        }));
        const wasThere = list(before.find((one, index) => one !== after[index])?.configuration ?? {}, 'Entries').some(
          ({ RuleNumber }) => RuleNumber === denied.RuleNumber,
        );
        // Taking the place of another entry is another change.
        fc.pre(!wasThere);
        for (const each of await bothAnswers(before, after, drawn)) expect(beyond(each.after, each.before)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['never shrinks by a rule of a firewall that passes', 'pass', true],
    ['never grows by a rule of a firewall that drops', 'drop', false],
  ])('%s', async (_, action, isMore) => {
    const header = fc.constantFrom(
      'ip any any -> any any',
      'tcp any any <> any [22,80:443]',
      'udp 10.0.0.0/23 any -> any any',
    );
    await fc.assert(
      fc.asyncProperty(plan, number, header, async (made, drawn, written) => {
        const before = networkOf(made);
        const after = changed(before, 'AWS::NetworkFirewall::FirewallPolicy', drawn, (body) => {
          const policy = body['FirewallPolicy'] as Body;
          const references = [...list(policy, 'StatefulRuleGroupReferences'), { ResourceArn: 'more', Priority: drawn }];
          return { ...body, FirewallPolicy: { ...policy, StatefulRuleGroupReferences: references } };
        });
        fc.pre(before.some((one, index) => one !== after[index]));
        const group = (rules: string): Stated => ({
          kind: 'AWS::NetworkFirewall::RuleGroup',
          configuration: { RuleGroupArn: 'more', RuleGroup: { RulesSource: { RulesString: rules } } },
        });
        const [without, other] = [
          [...after, group('')],
          [...after, group(`${action} ${written} (sid:9;)`)],
        ];
        for (const each of await bothAnswers(without, other, drawn))
          expect(isMore ? beyond(each.before, each.after) : beyond(each.after, each.before)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('never grows when a rule of a group is taken away', async () => {
    await fc.assert(
      fc.asyncProperty(plan, number, direction, async (made, drawn, member) => {
        const before = networkOf(made);
        const after = changed(before, 'AWS::EC2::SecurityGroup', drawn, (body) => ({
          ...body,
          [member]: list(body, member).slice(1),
        }));
        for (const each of await bothAnswers(before, after, drawn)) expect(beyond(each.after, each.before)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same whatever the order in which things were seen', async () => {
    await fc.assert(
      fc.asyncProperty(plan, number, async (made, drawn) => {
        const stated = networkOf(made);
        const turned = [...stated.slice(drawn % stated.length), ...stated.slice(0, drawn % stated.length)].toReversed();
        for (const { before, after } of await bothAnswers(stated, turned, drawn)) expect(after).toEqual(before);
        const [one, other] = await Promise.all([readNetwork(readerOf(stated)), readNetwork(readerOf(turned))]);
        expect(sorted(interfaceExposures(other))).toEqual(sorted(interfaceExposures(one)));
      }),
      { numRuns: RUNS },
    );
  });
});

function sorted(values: readonly object[]): string[] {
  const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
  return values.map((value) => JSON.stringify(value, asText)).toSorted();
}

describe('what nobody looked at', () => {
  const kinds = fc.constantFrom<Kind>(
    'AWS::EC2::VPC',
    'AWS::EC2::Subnet',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::NetworkAcl',
    'AWS::EC2::RouteTable',
    'AWS::EC2::InternetGateway',
    'AWS::EC2::EgressOnlyInternetGateway',
    'AWS::EC2::NatGateway',
    'AWS::EC2::NetworkInterface',
    'AWS::EC2::EIP',
    'AWS::EC2::VPCPeeringConnection',
    'AWS::EC2::TransitGateway',
    'AWS::EC2::TransitGatewayAttachment',
    'AWS::EC2::TransitGatewayVpcAttachment',
    'AWS::EC2::TransitGatewayRouteTable',
    'AWS::EC2::TransitGatewayRoutes',
    'AWS::EC2::TransitGatewayPropagations',
    'AWS::EC2::Instance',
    'AWS::EC2::VPCEndpoint',
    'AWS::NetworkFirewall::Firewall',
    'AWS::NetworkFirewall::FirewallPolicy',
    'AWS::NetworkFirewall::RuleGroup',
  );

  it('makes answers unknown, never others: nothing becomes blocked, and nothing more gets through', async () => {
    await fc.assert(
      fc.asyncProperty(plan, number, fc.array(kinds, { minLength: 1, maxLength: 2 }), async (made, drawn, blind) => {
        const stated = networkOf(made);
        const [seen, half] = await Promise.all([readNetwork(readerOf(stated)), readNetwork(readerOf(stated, blind))]);
        for (const { question } of someTalks(seen, drawn)) {
          const [full, less] = [reach(seen, question), reach(half, question)];
          expect([full.outcome, 'unknown']).toContain(less.outcome);
          expect(beyond(less, full)).toEqual([]);
          // What gets through in truth and is not said to any more must be said to be unknown.
          if (beyond(full, less).length > 0) expect(less.unseen).not.toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what if', () => {
  const edits = fc.tuple(
    number,
    direction,
    allowance,
    fc.constantFrom('rule', 'no-rule', 'route', 'no-interface', 'entry', 'firewall'),
  );

  it('is what an analysis of the changed estate says', async () => {
    await fc.assert(
      fc.asyncProperty(plan, edits, async (made, [drawn, member, rule, what]) => {
        const before = networkOf(made);
        const after = editedBy(before, what, drawn, member, rule);
        const network = await readNetwork(readerOf(before));
        const edited = editsBetween(before, after);
        const result = whatIf(network, edited);
        const again = await readNetwork(readerOf(after));
        for (const { question } of someTalks(again, drawn)) {
          expect(reach(result.network, question)).toEqual(reach(again, question));
          expect(reach(applyEdits(network, edited), question)).toEqual(reach(again, question));
        }
        const [old, now] = [sorted(interfaceExposures(network)), sorted(interfaceExposures(again))];
        expect(sorted(result.before)).toEqual(old.filter((one) => !now.includes(one)));
        expect(sorted(result.after)).toEqual(now.filter((one) => !old.includes(one)));
      }),
      { numRuns: RUNS },
    );
  });
});

function editedBy(stated: readonly Stated[], what: string, drawn: number, member: string, rule: Body): Stated[] {
  if (what === 'rule')
    return changed(stated, 'AWS::EC2::SecurityGroup', drawn, (body) => ({
      ...body,
      [member]: [...list(body, member), rule],
    }));
  if (what === 'no-rule')
    return changed(stated, 'AWS::EC2::SecurityGroup', drawn, (body) => ({
      ...body,
      [member]: list(body, member).slice(1),
    }));
  if (what === 'route')
    return changed(stated, 'AWS::EC2::RouteTable', drawn, (body) => ({
      ...body,
      Routes: list(body, 'Routes').slice(0, -1),
    }));
  if (what === 'firewall')
    return changed(stated, 'AWS::NetworkFirewall::RuleGroup', drawn, (body) => ({
      ...body,
      RuleGroup: { RulesSource: { RulesString: 'drop tcp any any -> any any (sid:9;)' } },
    }));
  if (what === 'entry')
    return changed(stated, 'AWS::EC2::NetworkAcl', drawn, (body) => ({
      ...body,
      Entries: list(body, 'Entries').slice(2),
    }));
  const interfaces = stated.filter(({ kind }) => kind === 'AWS::EC2::NetworkInterface');
  return stated.filter((one) => one !== interfaces[drawn % interfaces.length]);
}

function editsBetween(before: readonly Stated[], after: readonly Stated[]): Edit[] {
  const place = { accountId: '111122223333', region: 'ap-northeast-1' };
  const ids = (one: Stated) =>
    String(
      one.configuration['GroupId'] ??
        one.configuration['RouteTableId'] ??
        one.configuration['NetworkAclId'] ??
        one.configuration['NetworkInterfaceId'] ??
        one.configuration['RuleGroupArn'],
    );
  return before
    .filter((one) => !after.includes(one))
    .map((one): Edit => {
      const now = after.find((other) => other.kind === one.kind && ids(other) === ids(one));
      const what = { kind: one.kind, ...place, id: ids(one) };
      return now === undefined ? { op: 'remove', ...what } : { op: 'put', ...what, configuration: now.configuration };
    });
}
