import * as fc from 'fast-check';

/** What a random network is made from; shrinks towards one VPC of one subnet in which everything is allowed. */
export interface Plan {
  readonly vpcs: readonly VpcPlan[];
  readonly peerings: readonly boolean[];
  readonly transit: TransitPlan;
  /** By what every subnet has routes to all other VPCs, beside its own routes. */
  readonly mesh: 'none' | 'peering' | 'transit';
}

export interface VpcPlan {
  readonly hasV6: boolean;
  readonly hasInternetGateway: boolean;
  readonly hasEgressOnlyGateway: boolean;
  readonly hasNat: boolean;
  readonly subnets: readonly SubnetPlan[];
  readonly groups: readonly { readonly ingress: readonly RulePlan[]; readonly egress: readonly RulePlan[] }[];
  readonly acl: { readonly ingress: readonly EntryPlan[]; readonly egress: readonly EntryPlan[] } | undefined;
  readonly firewall: FirewallPlan | undefined;
}

/** A firewall with an endpoint in a subnet of its own. */
export interface FirewallPlan {
  /** Subnets whose traffic to the world is led through it, and those whose traffic from the internet is: best the same. */
  readonly guardsOut: readonly boolean[];
  readonly guardsIn: readonly boolean[];
  /** Also what subnets send each other. */
  readonly guardsInside: boolean;
  readonly stateless: readonly (readonly StatelessPlan[])[];
  readonly stateful: readonly (readonly StatefulPlan[])[];
  readonly isStrict: boolean;
  readonly statelessDefault: (typeof STEPS)[number];
  readonly statefulDefault: 'none' | 'aws:drop_strict' | 'aws:drop_established' | 'aws:alert_strict';
}

export interface StatelessPlan {
  readonly protocols: readonly number[];
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly sourcePorts: (typeof PORTS)[number];
  readonly ports: (typeof PORTS)[number];
  readonly step: (typeof STEPS)[number];
}

export interface StatefulPlan {
  readonly action: 'PASS' | 'DROP' | 'REJECT' | 'ALERT';
  readonly protocol: 'IP' | 'TCP' | 'UDP' | 'ICMP';
  readonly source: (typeof SIDES)[number];
  readonly sourcePort: (typeof SIDE_PORTS)[number];
  readonly destination: (typeof SIDES)[number];
  readonly destinationPort: (typeof SIDE_PORTS)[number];
  readonly isBothWays: boolean;
  /** Written as a line of text rather than as members. */
  readonly isText: boolean;
}

export interface SubnetPlan {
  readonly zone: 'a' | 'b';
  /** Whether the VPC's own ACL is put on it, or the default one that lets everything pass. */
  readonly hasAcl: boolean;
  readonly interfaces: readonly {
    readonly isPublic: boolean;
    /** A second private address with a public one of its own. */
    readonly hasSecond: boolean;
    readonly groups: readonly number[];
  }[];
  readonly routes: readonly RoutePlan[];
}

export interface RoutePlan {
  readonly destination: (typeof DESTINATIONS)[number];
  readonly target: 'internet' | 'egress-only' | 'nat' | 'peering-0' | 'peering-1' | 'transit';
  readonly isBlackhole: boolean;
}

export interface RulePlan {
  readonly protocol: (typeof PROTOCOLS)[number];
  readonly ports: (typeof PORTS)[number];
  readonly peer: (typeof PEERS)[number];
}

export interface EntryPlan extends RulePlan {
  readonly allows: boolean;
}

export interface TransitPlan {
  readonly exists: boolean;
  readonly attached: readonly boolean[];
  /** The subnet of each VPC that stands for the zones. */
  readonly doors: readonly (readonly number[])[];
  readonly propagated: readonly boolean[];
  readonly statics: readonly {
    readonly destination: number;
    readonly half: boolean;
    readonly to: number;
    readonly isBlackhole: boolean;
  }[];
  readonly sharesGroups: boolean;
}

/** Overlapping ones, so that the longest prefix matters; `n` stands for the VPC's number. */
const DESTINATIONS = [
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.2.0/24',
  '10.0.1.0/26',
  '10.0.2.64/26',
  '8.0.0.0/7',
  '8.8.8.0/24',
  '2600:1f18:0:100::/56',
  '2600:1f18:0:200::/56',
  '2a00::/16',
] as const;

const PROTOCOLS = ['-1', 'tcp', 'udp', 'icmp', '50', 'icmpv6'] as const;

export const PORTS = [
  [0, 65_535],
  [22, 22],
  [80, 443],
  [1024, 65_535],
  [1, 1023],
] as const;

/** Type and code of ICMP in IPv4 and in IPv6 for each of the ports above; -1 is any. */
export const ICMP_TYPES = [
  { icmp: [-1, -1], icmpv6: [-1, -1] },
  { icmp: [8, -1], icmpv6: [128, -1] },
  { icmp: [8, 0], icmpv6: [128, 0] },
  { icmp: [3, 4], icmpv6: [1, 4] },
  { icmp: [0, -1], icmpv6: [129, -1] },
] as const;

const PEERS = [
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/16',
  '10.0.0.0/26',
  '10.0.0.10/32',
  '10.0.1.0/24',
  '8.8.8.8/32',
  '8.0.0.0/6',
  '2600:1f18::/32',
  '2600:1f18:0:1::/64',
  '2a00::/12',
  'group-0',
  'group-1',
  'peer-group',
  'pl-1',
] as const;

const STEPS = ['aws:pass', 'aws:drop', 'aws:forward_to_sfe'] as const;

/** One side of a stateful rule. */
const SIDES = [
  'ANY',
  '$HOME_NET',
  '$EXTERNAL_NET',
  '[10.0.0.0/16,!10.0.0.0/26]',
  '!$SOME',
  '8.0.0.0/6',
  '@LIST',
  '2a00::/12',
] as const;

const SIDE_PORTS = ['ANY', '443', '[80,1024:]', '!22', '$WEB'] as const;

const often = (weight: number) => fc.nat(9).map((drawn) => drawn < weight);

const rule: fc.Arbitrary<RulePlan> = fc.record({
  protocol: fc.constantFrom('-1', '-1', '-1', 'tcp', 'tcp', 'udp', 'icmp', '50', 'icmpv6'),
  ports: fc.constantFrom(...PORTS),
  peer: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('0.0.0.0/0', '::/0') },
    { weight: 3, arbitrary: fc.constantFrom(...PEERS) },
  ),
});

const entry: fc.Arbitrary<EntryPlan> = fc.record({
  protocol: fc.constantFrom('-1', '-1', 'tcp', 'udp', 'icmp', '50', 'icmpv6'),
  ports: fc.constantFrom(...PORTS),
  peer: fc.constantFrom(
    '0.0.0.0/0',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/16',
    '10.0.0.10/32',
    '10.0.1.0/24',
    '8.8.8.8/32',
    '8.0.0.0/6',
    '2600:1f18::/32',
    '2a00::/12',
  ),
  allows: often(7),
});

/** To where it could make sense, and sometimes not. */
const route: fc.Arbitrary<RoutePlan> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      destination: fc.constantFrom('0.0.0.0/0', '::/0', '8.0.0.0/7', '2a00::/16'),
      target: fc.constantFrom('internet', 'internet', 'egress-only', 'nat'),
      isBlackhole: often(1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      destination: fc.constantFrom(...DESTINATIONS.slice(2)),
      target: fc.constantFrom('peering-0', 'peering-1', 'transit'),
      isBlackhole: often(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      destination: fc.constantFrom(...DESTINATIONS),
      target: fc.constantFrom('internet', 'egress-only', 'nat', 'peering-0', 'transit'),
      isBlackhole: often(1),
    }),
  },
);

const subnet: fc.Arbitrary<SubnetPlan> = fc.record({
  zone: fc.constantFrom('a', 'a', 'b'),
  hasAcl: often(6),
  interfaces: fc.array(
    fc.record({ isPublic: often(6), hasSecond: often(2), groups: fc.subarray([0, 1], { minLength: 1 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  routes: fc.uniqueArray(route, { minLength: 1, maxLength: 6, selector: ({ destination }) => destination }),
});

export const OPEN: readonly EntryPlan[] = [
  { protocol: '-1', ports: PORTS[0], peer: '0.0.0.0/0', allows: true },
  { protocol: '-1', ports: PORTS[0], peer: '::/0', allows: true },
];

/** Often everything, so that something gets through. */
const rules = (openness: number) =>
  fc.oneof(
    { weight: openness, arbitrary: fc.constant<readonly RulePlan[]>(OPEN) },
    { weight: 3, arbitrary: fc.array(rule, { maxLength: 3 }) },
  );

/** Some entries, and often everything behind them. */
const entries = fc
  .tuple(fc.array(entry, { maxLength: 3 }), often(7))
  .map(([list, isOpen]): readonly EntryPlan[] => (isOpen ? [...list, ...OPEN] : list));

const blocks = fc.constantFrom<readonly string[]>(
  [],
  [],
  ['0.0.0.0/0'],
  ['10.0.0.0/24', '8.8.8.8/32'],
  ['10.0.1.0/24', '2a00::/12'],
  ['::/0'],
);

const stateless: fc.Arbitrary<StatelessPlan> = fc.record({
  protocols: fc.constantFrom<readonly number[]>([], [6], [6, 17], [1, 58], [50]),
  sources: blocks,
  destinations: blocks,
  sourcePorts: fc.constantFrom(PORTS[0], PORTS[0], ...PORTS),
  ports: fc.constantFrom(PORTS[0], ...PORTS),
  step: fc.constantFrom(...STEPS, 'aws:forward_to_sfe'),
});

const stateful: fc.Arbitrary<StatefulPlan> = fc.record({
  action: fc.constantFrom('PASS', 'PASS', 'DROP', 'REJECT', 'ALERT'),
  protocol: fc.constantFrom('IP', 'TCP', 'TCP', 'UDP', 'ICMP'),
  source: fc.constantFrom('ANY', 'ANY', ...SIDES),
  sourcePort: fc.constantFrom('ANY', 'ANY', 'ANY', ...SIDE_PORTS),
  destination: fc.constantFrom('ANY', 'ANY', ...SIDES),
  destinationPort: fc.constantFrom('ANY', ...SIDE_PORTS),
  isBothWays: often(2),
  isText: fc.boolean(),
});

/** Mostly led through it both ways. */
const guards = fc
  .tuple(fc.array(often(7), { minLength: 3, maxLength: 3 }), often(2))
  .map(([out, isTurned]) => ({ guardsOut: out, guardsIn: isTurned ? [...out].toReversed() : out }));

const firewall: fc.Arbitrary<FirewallPlan> = fc
  .tuple(
    guards,
    fc.record({
      guardsInside: often(4),
      stateless: fc.array(fc.array(stateless, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
      stateful: fc.array(fc.array(stateful, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      isStrict: fc.boolean(),
      statelessDefault: fc.constantFrom('aws:forward_to_sfe', 'aws:forward_to_sfe', 'aws:forward_to_sfe', ...STEPS),
      statefulDefault: fc.constantFrom('none', 'none', 'aws:drop_strict', 'aws:drop_established', 'aws:alert_strict'),
    }),
  )
  .map(([led, rest]) => ({ ...led, ...rest }));

const vpc: fc.Arbitrary<VpcPlan> = fc.record({
  hasV6: often(6),
  hasInternetGateway: often(8),
  hasEgressOnlyGateway: often(4),
  hasNat: often(4),
  subnets: fc.array(subnet, { minLength: 1, maxLength: 3 }),
  groups: fc.array(fc.record({ ingress: rules(1), egress: rules(6) }), { minLength: 2, maxLength: 2 }),
  acl: fc.option(fc.record({ ingress: entries, egress: entries }), { nil: undefined }),
  firewall: fc.option(firewall, { nil: undefined }),
});

const three = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 3, maxLength: 3 });

export const plan: fc.Arbitrary<Plan> = fc.record({
  vpcs: fc.oneof(fc.array(vpc, { minLength: 1, maxLength: 3 }), fc.array(vpc, { minLength: 2, maxLength: 3 })),
  mesh: fc.constantFrom('none', 'peering', 'transit'),
  // 0–1, 1–2, 0–2
  peerings: three(often(6)),
  transit: fc.record({
    exists: often(7),
    attached: three(often(8)),
    doors: three(fc.subarray([0, 1, 2], { minLength: 1 })),
    propagated: three(often(7)),
    statics: fc.array(fc.record({ destination: fc.nat(2), half: fc.boolean(), to: fc.nat(2), isBlackhole: often(3) }), {
      maxLength: 2,
    }),
    sharesGroups: fc.boolean(),
  }),
});
