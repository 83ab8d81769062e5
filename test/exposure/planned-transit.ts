import { type Add, OWNER, v4Block } from './planned-names.ts';
import type { TransitPlan, VpcPlan } from './random-network.ts';
import { sure } from './sure.ts';

export function addTransit(add: Add, transit: TransitPlan, vpcs: readonly VpcPlan[]): void {
  const support = transit.sharesGroups ? 'enable' : 'disable';
  const attached = vpcs.flatMap((_, index) => (transit.attached[index] === true ? [index] : []));
  add('AWS::EC2::TransitGateway', {
    TransitGatewayId: 'tgw-1',
    TransitGatewayArn: `arn:aws:ec2:ap-northeast-1:${OWNER}:transit-gateway/tgw-1`,
    OwnerId: OWNER,
    State: 'available',
    Options: { SecurityGroupReferencingSupport: support },
  });
  for (const index of attached) {
    const one = sure(vpcs[index]);
    const zones = new Map<string, string>();
    for (const place of sure(transit.doors[index])) {
      const each = one.subnets[place];
      if (each !== undefined && !zones.has(each.zone)) zones.set(each.zone, `subnet-${index}${place}`);
    }
    if (zones.size === 0) zones.set('', `subnet-${index}0`);
    const common = { TransitGatewayAttachmentId: `tgw-attach-${index}`, TransitGatewayId: 'tgw-1', State: 'available' };
    add('AWS::EC2::TransitGatewayAttachment', {
      ...common,
      TransitGatewayOwnerId: OWNER,
      ResourceOwnerId: OWNER,
      ResourceType: 'vpc',
      ResourceId: `vpc-${index}`,
      Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
    });
    add('AWS::EC2::TransitGatewayVpcAttachment', {
      ...common,
      VpcId: `vpc-${index}`,
      VpcOwnerId: OWNER,
      SubnetIds: [...zones.values()],
      Options: {
        DnsSupport: 'enable',
        SecurityGroupReferencingSupport: support,
        Ipv6Support: one.hasV6 ? 'enable' : 'disable',
        ApplianceModeSupport: 'disable',
      },
    });
  }
  add('AWS::EC2::TransitGatewayRouteTable', {
    TransitGatewayRouteTableId: 'tgw-rtb-1',
    TransitGatewayId: 'tgw-1',
    State: 'available',
  });
  const seen = new Set<string>();
  add('AWS::EC2::TransitGatewayRoutes', {
    TransitGatewayRouteTableId: 'tgw-rtb-1',
    AdditionalRoutesAvailable: false,
    Routes: transit.statics.flatMap(({ destination, half, to, isBlackhole }) => {
      const block = half ? `10.0.${destination}.0/25` : v4Block(destination);
      if (seen.has(block) || !attached.includes(to)) return [];
      seen.add(block);
      return [
        {
          DestinationCidrBlock: block,
          Type: 'static',
          State: isBlackhole ? 'blackhole' : 'active',
          TransitGatewayAttachments: isBlackhole
            ? []
            : [{ TransitGatewayAttachmentId: `tgw-attach-${to}`, ResourceType: 'vpc', ResourceId: `vpc-${to}` }],
        },
      ];
    }),
  });
  add('AWS::EC2::TransitGatewayPropagations', {
    TransitGatewayRouteTableId: 'tgw-rtb-1',
    TransitGatewayRouteTablePropagations: attached
      .filter((index) => transit.propagated[index] === true)
      .map((index) => ({
        TransitGatewayAttachmentId: `tgw-attach-${index}`,
        ResourceId: `vpc-${index}`,
        ResourceType: 'vpc',
        State: 'enabled',
      })),
  });
}
