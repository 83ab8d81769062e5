import type { ConfigurationItem } from '#estate/model';
import type { Attachment } from './network.ts';

type Plain = ConfigurationItem<'AWS::EC2::TransitGatewayAttachment'>;
type OfVpc = ConfigurationItem<'AWS::EC2::TransitGatewayVpcAttachment'>;

/** The attachments of all transit gateways, by gateway: what the list of all says, with what the list of VPCs adds. */
export function attachmentsOf(
  plain: readonly Plain[],
  ofVpcs: readonly OfVpc[],
): ReadonlyMap<string, readonly Attachment[]> {
  const details = new Map(
    ofVpcs.map((item) => [item.configuration.TransitGatewayAttachmentId ?? item.resourceId, item]),
  );
  const found = new Map<string, Attachment>();
  for (const item of plain) {
    const one = attachmentOf(item, details.get(item.configuration.TransitGatewayAttachmentId ?? item.resourceId));
    const key = `${one.transitGatewayId}/${one.id}`;
    const before = found.get(key);
    // Only the owner of the gateway sees the association.
    if (before === undefined || (before.associatedTableId === undefined && one.associatedTableId !== undefined))
      found.set(key, one);
  }
  return Map.groupBy(found.values(), ({ transitGatewayId }) => transitGatewayId);
}

function attachmentOf(item: Plain, vpc: OfVpc | undefined): Attachment {
  const one = item.configuration;
  const association = one.Association;
  return {
    id: one.TransitGatewayAttachmentId ?? item.resourceId,
    transitGatewayId: one.TransitGatewayId ?? '',
    item,
    type: one.ResourceType ?? '',
    resourceId: one.ResourceId ?? '',
    isAvailable: one.State === 'available' || one.State === 'modifying',
    associatedTableId: association?.State === 'associated' ? association.TransitGatewayRouteTableId : undefined,
    subnetIds: vpc?.configuration.SubnetIds,
    isApplianceMode: vpc?.configuration.Options?.ApplianceModeSupport === 'enable',
    isGroupReferencing: vpc?.configuration.Options?.SecurityGroupReferencingSupport === 'enable',
    carriesV6: vpc?.configuration.Options?.Ipv6Support === 'enable',
  };
}
