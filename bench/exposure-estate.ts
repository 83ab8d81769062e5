import { KINDS_READ } from '#analysis/exposure/network';
import { GLOBAL_REGION, type ItemBody, type Kind, kindDefinition } from '#estate/model';
import { type Random, seededRandom } from '../samples/random.ts';
import { addBalancer, addGroup, addInstance, addNat } from './exposure-members.ts';
import {
  accountIdOf,
  type Body,
  GROUPS_PER_VPC,
  hex,
  type Place,
  prefix,
  prefixV6,
  REGION,
  subnetId,
  TRANSIT,
  VPCS_PER_ACCOUNT,
} from './exposure-names.ts';
import { addAcls, addSubnet, addTables } from './exposure-subnets.ts';
import { pack, type Packed } from './packed-estate.ts';

const INTERFACES_PER_VPC = 50;
const TRANSIT_TABLE = 'tgw-rtb-0000';

type Bodies = Map<Kind, Body[]>;

/**
 * Networks as companies have them: per account four VPCs of two zones with public and private subnets, half of them with
 * IPv6, a third with ACLs of their own; a transit gateway joins them all. The same ones every time.
 */
export function* exposureEstate(accounts: number): Generator<Packed> {
  for (let index = 0; index < accounts; index += 1) {
    const accountId = accountIdOf(index);
    const bodies: Bodies = new Map(KINDS_READ.map((kind) => [kind, []]));
    const random = seededRandom(accountId);
    for (let place = 0; place < VPCS_PER_ACCOUNT; place += 1)
      addVpc(bodies, accountId, index * VPCS_PER_ACCOUNT + place, random);
    if (index === 0) addTransit(bodies, accountId, accounts);
    for (const [kind, list] of bodies) {
      yield pack(
        accountId,
        kindDefinition(kind).scope === 'region' ? REGION : GLOBAL_REGION,
        kind,
        list.map((one) => itemOf(kind, accountId, one)),
      );
    }
  }
}

function itemOf(kind: Kind, accountId: string, configuration: Body): ItemBody {
  const id = String(configuration[kindDefinition(kind).id]);
  const name = kind.split('::').at(-1)?.toLowerCase();
  const arn = id.startsWith('arn:') ? id : `arn:aws:ec2:${REGION}:${accountId}:${name}/${id}`;
  return { resourceId: id, arn, tags: {}, configuration };
}
function addVpc(bodies: Bodies, accountId: string, index: number, random: Random): void {
  const id = `vpc-${hex(index)}`;
  const hasV6 = index % 2 === 0;
  const add = (kind: Kind, body: Body) => bodies.get(kind)?.push(body);
  const place: Place = { accountId, id, index, hasV6, random, add };
  add('AWS::EC2::VPC', {
    VpcId: id,
    OwnerId: accountId,
    State: 'available',
    CidrBlock: `${prefix(index)}.0/20`,
    CidrBlockAssociationSet: [{ CidrBlock: `${prefix(index)}.0/20`, CidrBlockState: { State: 'associated' } }],
    Ipv6CidrBlockAssociationSet: hasV6
      ? [{ Ipv6CidrBlock: `${prefixV6(index)}00::/56`, Ipv6CidrBlockState: { State: 'associated' } }]
      : [],
  });
  const attached = [{ VpcId: id, State: 'available' }];
  add('AWS::EC2::InternetGateway', {
    InternetGatewayId: `igw-${hex(index)}`,
    OwnerId: accountId,
    Attachments: attached,
  });
  add('AWS::EC2::EgressOnlyInternetGateway', {
    EgressOnlyInternetGatewayId: `eigw-${hex(index)}`,
    Attachments: [{ VpcId: id, State: 'attached' }],
  });
  for (let number = 0; number < 4; number += 1) addSubnet(place, number);
  addTables(place);
  addAcls(place);
  for (let number = 0; number < GROUPS_PER_VPC; number += 1) addGroup(place, number);
  addNat(place);
  for (let number = 0; number < INTERFACES_PER_VPC - 3; number += 1) addInstance(place, number);
  addBalancer(place);
  const attachment = {
    TransitGatewayAttachmentId: `tgw-attach-${hex(index)}`,
    TransitGatewayId: TRANSIT,
    State: 'available',
  };
  add('AWS::EC2::TransitGatewayVpcAttachment', {
    ...attachment,
    VpcId: id,
    VpcOwnerId: accountId,
    SubnetIds: [subnetId(index, 2), subnetId(index, 3)],
    Options: { Ipv6Support: 'disable', ApplianceModeSupport: 'disable', SecurityGroupReferencingSupport: 'enable' },
  });
  add('AWS::EC2::TransitGatewayAttachment', attachmentOf(index, accountId));
}

function attachmentOf(index: number, accountId: string): Body {
  return {
    TransitGatewayAttachmentId: `tgw-attach-${hex(index)}`,
    TransitGatewayId: TRANSIT,
    TransitGatewayOwnerId: accountIdOf(0),
    ResourceOwnerId: accountId,
    ResourceType: 'vpc',
    ResourceId: `vpc-${hex(index)}`,
    State: 'available',
    Association: { TransitGatewayRouteTableId: TRANSIT_TABLE, State: 'associated' },
  };
}

/** The first account owns the transit gateway and sees the attachments of all. */
function addTransit(bodies: Bodies, accountId: string, accounts: number): void {
  const all = Array.from({ length: accounts * VPCS_PER_ACCOUNT }, (_, index) => index);
  const add = (kind: Kind, body: Body) => bodies.get(kind)?.push(body);
  add('AWS::EC2::TransitGateway', {
    TransitGatewayId: TRANSIT,
    TransitGatewayArn: `arn:aws:ec2:${REGION}:${accountId}:transit-gateway/${TRANSIT}`,
    OwnerId: accountId,
    State: 'available',
    Options: { SecurityGroupReferencingSupport: 'disable' },
  });
  add('AWS::EC2::TransitGatewayRouteTable', {
    TransitGatewayRouteTableId: TRANSIT_TABLE,
    TransitGatewayId: TRANSIT,
    State: 'available',
  });
  add('AWS::EC2::TransitGatewayRoutes', {
    TransitGatewayRouteTableId: TRANSIT_TABLE,
    AdditionalRoutesAvailable: false,
    Routes: [],
  });
  add('AWS::EC2::TransitGatewayPropagations', {
    TransitGatewayRouteTableId: TRANSIT_TABLE,
    TransitGatewayRouteTablePropagations: all.map((index) => ({
      TransitGatewayAttachmentId: `tgw-attach-${hex(index)}`,
      ResourceId: `vpc-${hex(index)}`,
      ResourceType: 'vpc',
      State: 'enabled',
    })),
  });
  for (const index of all.slice(VPCS_PER_ACCOUNT))
    add('AWS::EC2::TransitGatewayAttachment', attachmentOf(index, accountIdOf(Math.floor(index / VPCS_PER_ACCOUNT))));
}
