import type { Kind } from '#estate/model';
import type { Stated } from './estate.ts';
import { addNat, addSubnet } from './planned-members.ts';
import { addFirewall } from './planned-firewall.ts';
import { associationsOf, entriesOf, permission } from './planned-filters.ts';
import { type Add, type Body, OWNER, PAIRS, v4Block, v6Block } from './planned-names.ts';
import { addTables } from './planned-routes.ts';
import { addTransit } from './planned-transit.ts';
import { OPEN, type Plan, type VpcPlan } from './random-network.ts';
import { sure } from './sure.ts';

/** A network as AWS describes it. */
export function networkOf(plan: Plan): Stated[] {
  const { vpcs, peerings, transit } = plan;
  const items: Stated[] = [];
  const add = (kind: Kind, configuration: Body) => items.push({ kind, configuration });
  for (const [index, [one, other]] of PAIRS.entries()) {
    if (peerings[index] !== true || other >= vpcs.length) continue;
    add('AWS::EC2::VPCPeeringConnection', {
      VpcPeeringConnectionId: `pcx-${one}${other}`,
      Status: { Code: 'active' },
      RequesterVpcInfo: peerOf(one, sure(vpcs[one])),
      AccepterVpcInfo: peerOf(other, sure(vpcs[other])),
    });
  }
  for (const index of vpcs.keys()) addVpc(add, index, plan);
  add('AWS::EC2::PrefixList', {
    PrefixListId: 'pl-1',
    PrefixListArn: `arn:aws:ec2:ap-northeast-1:${OWNER}:prefix-list/pl-1`,
    PrefixListName: 'some',
    State: 'create-complete',
    AddressFamily: 'IPv4',
    Entries: [{ Cidr: '8.8.8.0/29' }, { Cidr: '10.0.1.0/25' }],
  });
  if (transit.exists) addTransit(add, transit, vpcs);
  return items;
}

function peerOf(index: number, one: VpcPlan): Body {
  return {
    VpcId: `vpc-${index}`,
    OwnerId: OWNER,
    Region: 'ap-northeast-1',
    CidrBlock: v4Block(index),
    CidrBlockSet: [{ CidrBlock: v4Block(index) }],
    Ipv6CidrBlockSet: one.hasV6 ? [{ Ipv6CidrBlock: v6Block(index) }] : [],
  };
}

function addVpc(add: Add, index: number, plan: Plan): void {
  const one = sure(plan.vpcs[index]);
  const count = plan.vpcs.length;
  const id = `vpc-${index}`;
  add('AWS::EC2::VPC', {
    VpcId: id,
    OwnerId: OWNER,
    State: 'available',
    CidrBlock: v4Block(index),
    CidrBlockAssociationSet: [{ CidrBlock: v4Block(index), CidrBlockState: { State: 'associated' } }],
    Ipv6CidrBlockAssociationSet: one.hasV6
      ? [{ Ipv6CidrBlock: v6Block(index), Ipv6CidrBlockState: { State: 'associated' } }]
      : [],
  });
  const attached = [{ VpcId: id, State: 'available' }];
  if (one.hasInternetGateway)
    add('AWS::EC2::InternetGateway', { InternetGatewayId: `igw-${index}`, OwnerId: OWNER, Attachments: attached });
  if (one.hasEgressOnlyGateway)
    add('AWS::EC2::EgressOnlyInternetGateway', {
      EgressOnlyInternetGatewayId: `eigw-${index}`,
      Attachments: [{ VpcId: id, State: 'attached' }],
    });
  for (const [place, group] of one.groups.entries())
    add('AWS::EC2::SecurityGroup', {
      GroupId: `sg-${index}${place}`,
      GroupName: `group ${place}`,
      OwnerId: OWNER,
      VpcId: id,
      IpPermissions: group.ingress.map((each) => permission(each, index, count)),
      IpPermissionsEgress: group.egress.map((each) => permission(each, index, count)),
    });
  const subnetIds = one.subnets.map((_, place) => `subnet-${index}${place}`);
  const strict = subnetIds.filter((_, place) => one.acl !== undefined && sure(one.subnets[place]).hasAcl);
  if (one.acl !== undefined)
    add('AWS::EC2::NetworkAcl', {
      NetworkAclId: `acl-${index}1`,
      VpcId: id,
      IsDefault: false,
      OwnerId: OWNER,
      Associations: associationsOf(`acl-${index}1`, strict),
      Entries: [...entriesOf(one.acl.ingress, false), ...entriesOf(one.acl.egress, true)],
    });
  add('AWS::EC2::NetworkAcl', {
    NetworkAclId: `acl-${index}0`,
    VpcId: id,
    IsDefault: true,
    OwnerId: OWNER,
    Associations: associationsOf(`acl-${index}0`, [
      ...subnetIds.filter((each) => !strict.includes(each)),
      ...(one.hasNat ? [`subnet-${index}9`] : []),
      ...(one.firewall === undefined ? [] : [`subnet-${index}8`]),
    ]),
    Entries: [...entriesOf(OPEN, false), ...entriesOf(OPEN, true)],
  });
  if (one.hasNat) addNat(add, index);
  if (one.firewall !== undefined) addFirewall(add, index, one.hasV6, one.firewall);
  for (const [place, each] of one.subnets.entries()) addSubnet(add, index, place, one, each);
  addTables(add, index, plan);
}
