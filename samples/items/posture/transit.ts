import { ACCOUNTS } from '../../company.ts';
import { networkPrefix } from './places.ts';
import { HOME, idOf, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type Place = Pick<Scene, 'account' | 'region'>;

/** The accounts whose networks hang on the hub. */
const JOINED = ['network', 'shared-services', 'shop-production'];

const places: readonly Place[] = ACCOUNTS.filter(({ name }) => JOINED.includes(name)).map((account) => ({
  account,
  region: HOME,
}));

const isHub = ({ account, region }: Place) => account.name === 'network' && region === HOME;

export function isOnHub({ account, region }: Place): boolean {
  return region === HOME && JOINED.includes(account.name);
}

/** The hub's own place, wherever it is spoken of. */
function hub(): Place {
  const [own] = places.filter(isHub);
  if (own === undefined) throw new Error('the company has no account for its network');
  return own;
}

export function hubId(): string {
  return idOf(hub(), 'tgw', 'hub');
}

const tableId = () => idOf(hub(), 'tgw-rtb', 'hub');

const attachmentId = (place: Place) => idOf(place, 'tgw-attach', 'hub');

/** `ResourceId` and the attachment by which it hangs there, as several answers name both. */
const attached = (place: Place) => ({
  TransitGatewayAttachmentId: attachmentId(place),
  ResourceId: idOf(place, 'vpc', 'main'),
  ResourceType: 'vpc' as const,
});

const onlyAtHub =
  <T>(make: (scene: Scene) => readonly T[]) =>
  (scene: Scene) =>
    isHub(scene) ? make(scene) : [];

/** The transit gateway of the company, and what hangs on it. */
export const TRANSIT_MAKERS = [
  maker(
    'AWS::EC2::TransitGateway',
    onlyAtHub((scene) => [
      {
        TransitGatewayId: hubId(),
        TransitGatewayArn: `arn:aws:ec2:${scene.region}:${scene.account.id}:transit-gateway/${hubId()}`,
        OwnerId: scene.account.id,
        State: 'available' as const,
        Options: {
          AutoAcceptSharedAttachments: scene.back > 10 ? ('enable' as const) : ('disable' as const),
          DefaultRouteTableAssociation: 'disable' as const,
        },
        Tags: [{ Key: 'Name', Value: 'hub' }],
      },
    ]),
  ),
  maker(
    'AWS::EC2::TransitGatewayAttachment',
    onlyAtHub(() =>
      places.map((place) => ({
        ...attached(place),
        TransitGatewayId: hubId(),
        TransitGatewayOwnerId: hub().account.id,
        ResourceOwnerId: place.account.id,
        State: 'available' as const,
        Association: { TransitGatewayRouteTableId: tableId(), State: 'associated' as const },
      })),
    ),
  ),
  maker(
    'AWS::EC2::TransitGatewayVpcAttachment',
    onlyAtHub(() =>
      places.map((place) => ({
        TransitGatewayAttachmentId: attachmentId(place),
        TransitGatewayId: hubId(),
        VpcId: idOf(place, 'vpc', 'main'),
        VpcOwnerId: place.account.id,
        State: 'available' as const,
        SubnetIds: ['a', 'c'].map((zone) => idOf(place, 'subnet', `private-${zone}`)),
        Options: {
          DnsSupport: 'enable' as const,
          SecurityGroupReferencingSupport: 'disable' as const,
          Ipv6Support: 'disable' as const,
          ApplianceModeSupport: 'disable' as const,
        },
      })),
    ),
  ),
  maker(
    'AWS::EC2::TransitGatewayRouteTable',
    onlyAtHub(() => [
      { TransitGatewayRouteTableId: tableId(), TransitGatewayId: hubId(), State: 'available' as const },
    ]),
  ),
  maker(
    'AWS::EC2::TransitGatewayRoutes',
    onlyAtHub(() => [
      {
        TransitGatewayRouteTableId: tableId(),
        Routes: [],
        AdditionalRoutesAvailable: false,
        PropagatedRoutes: places.map((place) => ({
          DestinationCidrBlock: `${networkPrefix(place)}.0.0/16`,
          Type: 'propagated' as const,
          State: 'active' as const,
          TransitGatewayAttachments: [attached(place)],
        })),
        AdditionalPropagatedRoutesAvailable: false,
      },
    ]),
  ),
  maker(
    'AWS::EC2::TransitGatewayPropagations',
    onlyAtHub(() => [
      {
        TransitGatewayRouteTableId: tableId(),
        TransitGatewayRouteTablePropagations: places.map((place) => ({
          ...attached(place),
          State: 'enabled' as const,
        })),
      },
    ]),
  ),
  maker(
    'AWS::EC2::TransitGatewayPrefixListReferences',
    onlyAtHub(() => [{ TransitGatewayRouteTableId: tableId(), TransitGatewayPrefixListReferences: [] }]),
  ),
];
