import { type Add, type Body, OWNER, PAIRS, v4Block, v6Block } from './planned-names.ts';
import type { FirewallPlan, Plan, RoutePlan } from './random-network.ts';
import { sure } from './sure.ts';

export function addTables(add: Add, index: number, plan: Plan): void {
  const one = sure(plan.vpcs[index]);
  const table = (id: string, associations: Body[], routes: Body[]) =>
    add('AWS::EC2::RouteTable', {
      RouteTableId: id,
      VpcId: `vpc-${index}`,
      OwnerId: OWNER,
      Associations: associations,
      Routes: [
        local({ DestinationCidrBlock: v4Block(index) }),
        ...(one.hasV6 ? [local({ DestinationIpv6CidrBlock: v6Block(index) })] : []),
        ...routes,
      ],
    });
  table(
    `rtb-${index}`,
    [
      {
        RouteTableAssociationId: `a-${index}`,
        RouteTableId: `rtb-${index}`,
        Main: true,
        AssociationState: { State: 'associated' },
      },
    ],
    [],
  );
  const hasNatRoute = one.hasNat && one.hasInternetGateway;
  if (one.hasNat)
    table(
      `rtb-nat-${index}`,
      [associated(`rtb-nat-${index}`, `subnet-${index}9`)],
      hasNatRoute
        ? [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: `igw-${index}`, State: 'active', Origin: 'CreateRoute' }]
        : [],
    );
  if (one.firewall !== undefined) addFirewallTables(table, index, plan, one.firewall);
  for (const [place, { routes }] of one.subnets.entries()) {
    const stated = routes.flatMap((route) => routeBody(route, index, plan));
    const taken = new Set(stated.map((route) => destinationOf(route)));
    const meshed = [...stated, ...meshOf(index, plan).filter((route) => !taken.has(destinationOf(route)))];
    const own = one.firewall?.guardsOut[place] === true ? guarded(meshed, index, place, plan) : meshed;
    // A subnet without routes of its own takes the main table.
    if (own.length > 0)
      table(`rtb-${index}${place}`, [associated(`rtb-${index}${place}`, `subnet-${index}${place}`)], own);
  }
}

type AddTable = (id: string, associations: Body[], routes: Body[]) => void;

/** Behind the firewall the ways go on as they would without it; what comes from the internet is led to it. */
function addFirewallTables(table: AddTable, index: number, plan: Plan, { guardsIn }: FirewallPlan): void {
  const one = sure(plan.vpcs[index]);
  const out = one.hasInternetGateway ? { GatewayId: `igw-${index}` } : undefined;
  const world = ['0.0.0.0/0', ...(one.hasV6 ? ['::/0'] : [])];
  table(
    `rtb-fw-${index}`,
    [associated(`rtb-fw-${index}`, `subnet-${index}8`)],
    [...(out === undefined ? [] : world.map((block) => routeTo(block, out))), ...meshOf(index, plan)],
  );
  if (out === undefined) return;
  const led = one.subnets.flatMap((_, place) => (guardsIn[place] === true ? blocksOf(index, place, one.hasV6) : []));
  table(
    `rtb-edge-${index}`,
    [{ ...associated(`rtb-edge-${index}`, `igw-${index}`), SubnetId: undefined, GatewayId: `igw-${index}` }],
    led.map((block) => routeTo(block, { GatewayId: `vpce-${index}` })),
  );
}

/** A subnet's routes to the world, and to the other subnets where these are guarded too, lead to the firewall. */
function guarded(routes: readonly Body[], index: number, place: number, plan: Plan): Body[] {
  const one = sure(plan.vpcs[index]);
  const endpoint = { GatewayId: `vpce-${index}` };
  const siblings =
    one.firewall?.guardsInside === true
      ? one.subnets.flatMap((_, other) => (other === place ? [] : blocksOf(index, other, one.hasV6)))
      : [];
  const world = ['0.0.0.0/0', ...(one.hasV6 ? ['::/0'] : [])];
  const own = [...world, ...siblings];
  return [
    ...routes.filter((route) => !own.includes(String(destinationOf(route)))),
    ...own.map((block) => routeTo(block, endpoint)),
  ];
}

function blocksOf(index: number, place: number, hasV6: boolean): string[] {
  return [`10.0.${index}.${place * 64}/26`, ...(hasV6 ? [`2600:1f18:0:${index}0${place}::/64`] : [])];
}

function local(destination: Body): Body {
  return { ...destination, GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' };
}

function associated(tableId: string, subnetId: string): Body {
  return {
    RouteTableAssociationId: `a-${subnetId}`,
    RouteTableId: tableId,
    SubnetId: subnetId,
    Main: false,
    AssociationState: { State: 'associated' },
  };
}

/** A route that AWS would take: to what exists, not into the VPC itself. */
function routeBody({ destination, target, isBlackhole }: RoutePlan, index: number, plan: Plan): Body[] {
  const one = sure(plan.vpcs[index]);
  const isV6 = destination.includes(':');
  if (destination === v4Block(index) || destination.startsWith(`10.0.${index}.`) || destination === v6Block(index))
    return [];
  if (isV6 && !one.hasV6) return [];
  const peers = peersOf(index, plan);
  const member: Body | undefined = {
    internet: one.hasInternetGateway ? { GatewayId: `igw-${index}` } : undefined,
    'egress-only': one.hasEgressOnlyGateway && isV6 ? { EgressOnlyInternetGatewayId: `eigw-${index}` } : undefined,
    nat: one.hasNat && !isV6 ? { NatGatewayId: `nat-${index}` } : undefined,
    'peering-0': peers[0]?.member,
    'peering-1': peers.at(-1)?.member,
    transit: isAttached(index, plan) ? { TransitGatewayId: 'tgw-1' } : undefined,
  }[target];
  return member === undefined ? [] : [routeTo(destination, member, isBlackhole)];
}

function routeTo(destination: string, member: Body, isBlackhole = false): Body {
  const place = destination.includes(':')
    ? { DestinationIpv6CidrBlock: destination }
    : { DestinationCidrBlock: destination };
  return { ...place, ...member, State: isBlackhole ? 'blackhole' : 'active', Origin: 'CreateRoute' };
}

function destinationOf(route: Body): unknown {
  return route['DestinationCidrBlock'] ?? route['DestinationIpv6CidrBlock'];
}

/** To each other VPC by what joins them. */
function meshOf(index: number, plan: Plan): Body[] {
  const blocks = (other: number) => [
    v4Block(other),
    ...(plan.vpcs[other]?.hasV6 === true && plan.vpcs[index]?.hasV6 === true ? [v6Block(other)] : []),
  ];
  if (plan.mesh === 'peering')
    return peersOf(index, plan).flatMap(({ other, member }) => blocks(other).map((block) => routeTo(block, member)));
  if (plan.mesh === 'none' || !isAttached(index, plan)) return [];
  const others = plan.vpcs.flatMap((_, other) => (other === index ? [] : [other]));
  return others.flatMap((other) => blocks(other).map((block) => routeTo(block, { TransitGatewayId: 'tgw-1' })));
}

function isAttached(index: number, { transit }: Plan): boolean {
  return transit.exists && transit.attached[index] === true;
}

function peersOf(index: number, { vpcs, peerings }: Plan): { readonly other: number; readonly member: Body }[] {
  return PAIRS.flatMap(([one, other], at) => {
    if (peerings[at] !== true || other >= vpcs.length || (one !== index && other !== index)) return [];
    return [{ other: one === index ? other : one, member: { VpcPeeringConnectionId: `pcx-${one}${other}` } }];
  });
}
