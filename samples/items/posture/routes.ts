import { ACCOUNTS } from '../../company.ts';
import { CARELESS, hasIpv6, IPV6_PREFIX, networkPrefix } from './places.ts';
import { HOME, idOf, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { inNetwork, isHub, privateSubnets, publicSubnet, publicSubnets, vpcId } from './network.ts';
import { hubId, isOnHub } from './transit.ts';

/** Networks that reach the internet through a NAT gateway; the others have public subnets alone, or no way out. */
const hasNat = ({ account }: Scene) => !CARELESS.has(account.name) && account.name !== 'network';

/** The two networks that are joined directly. */
const PEERS = ['shop-staging', 'shop-development'] as const;

const placeOf = (name: string): Pick<Scene, 'account' | 'region'> => {
  const account = ACCOUNTS.find((one) => one.name === name);
  if (account === undefined) throw new Error(`the company has no account ${name}`);
  return { account, region: HOME };
};

const peerOf = ({ account, region }: Scene) => (region === HOME && account.name !== PEERS[0] ? PEERS[0] : PEERS[1]);

const isPeer = ({ account, region }: Scene) => region === HOME && PEERS.some((name) => name === account.name);

const peeringId = () => idOf(placeOf(PEERS[0]), 'pcx', 'development');

const active = { State: 'active' as const, Origin: 'CreateRoute' as const };

/** Ways to other networks of the company. */
const inward = (scene: Scene) => [
  ...(isOnHub(scene) ? [{ DestinationCidrBlock: '10.0.0.0/8', TransitGatewayId: hubId(), ...active }] : []),
  ...(isPeer(scene)
    ? [
        {
          DestinationCidrBlock: `${networkPrefix(placeOf(peerOf(scene)))}.0.0/16`,
          VpcPeeringConnectionId: peeringId(),
          ...active,
        },
      ]
    : []),
];

function table(scene: Scene, name: 'private' | 'public') {
  const RouteTableId = idOf(scene, 'rtb', name);
  const created = { GatewayId: 'local', State: 'active' as const, Origin: 'CreateRouteTable' as const };
  const isPublic = name === 'public';
  const gateway = idOf(scene, 'igw', 'main');
  const subnets = isPublic ? publicSubnets(scene) : privateSubnets(scene);
  return {
    RouteTableId,
    VpcId: vpcId(scene),
    OwnerId: scene.account.id,
    Routes: [
      { DestinationCidrBlock: `${networkPrefix(scene)}.0.0/16`, ...created },
      ...(hasIpv6(scene) ? [{ DestinationIpv6CidrBlock: `${IPV6_PREFIX}::/56`, ...created }] : []),
      ...(isPublic && !isHub(scene) ? [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway, ...active }] : []),
      ...(isPublic && hasIpv6(scene) ? [{ DestinationIpv6CidrBlock: '::/0', GatewayId: gateway, ...active }] : []),
      ...(!isPublic && hasNat(scene)
        ? [{ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: idOf(scene, 'nat', 'main'), ...active }]
        : []),
      ...inward(scene),
    ],
    Associations: [
      ...(isPublic ? [] : [{ Main: true, RouteTableId, AssociationState: { State: 'associated' as const } }]),
      ...subnets.map((SubnetId) => ({
        Main: false,
        SubnetId,
        RouteTableId,
        AssociationState: { State: 'associated' as const },
      })),
    ],
    PropagatingVgws: [],
    Tags: [{ Key: 'Name', Value: name }],
  };
}

function peering() {
  const side = (name: string) => {
    const place = placeOf(name);
    return {
      OwnerId: place.account.id,
      VpcId: idOf(place, 'vpc', 'main'),
      CidrBlock: `${networkPrefix(place)}.0.0/16`,
      Region: HOME,
    };
  };
  return {
    VpcPeeringConnectionId: peeringId(),
    RequesterVpcInfo: side(PEERS[1]),
    AccepterVpcInfo: side(PEERS[0]),
    Status: { Code: 'active' as const, Message: 'Active' },
    Tags: [{ Key: 'Name', Value: 'development-to-staging' }],
  };
}

/** Where packets go: to the internet, out by NAT, and to other networks. */
export const ROUTE_MAKERS = [
  maker(
    'AWS::EC2::RouteTable',
    inNetwork((scene) => [table(scene, 'private'), table(scene, 'public')]),
  ),
  maker(
    'AWS::EC2::InternetGateway',
    inNetwork((scene) =>
      isHub(scene)
        ? []
        : [
            {
              InternetGatewayId: idOf(scene, 'igw', 'main'),
              OwnerId: scene.account.id,
              // The SDK's type has another word for it than AWS answers.
              Attachments: [{ VpcId: vpcId(scene), State: 'available' as unknown as 'attached' }],
            },
          ],
    ),
  ),
  maker(
    'AWS::EC2::NatGateway',
    inNetwork((scene) =>
      hasNat(scene)
        ? [
            {
              NatGatewayId: idOf(scene, 'nat', 'main'),
              VpcId: vpcId(scene),
              SubnetId: publicSubnet(scene),
              State: 'available' as const,
              ConnectivityType: 'public' as const,
              NatGatewayAddresses: [
                {
                  AllocationId: idOf(scene, 'eipalloc', 'nat'),
                  NetworkInterfaceId: idOf(scene, 'eni', 'nat'),
                  PrivateIp: `${networkPrefix(scene)}.16.5`,
                  PublicIp: '198.51.100.9',
                },
              ],
            },
          ]
        : [],
    ),
  ),
  maker(
    'AWS::EC2::EIP',
    inNetwork((scene) =>
      hasNat(scene)
        ? [
            {
              AllocationId: idOf(scene, 'eipalloc', 'nat'),
              PublicIp: '198.51.100.9',
              Domain: 'vpc' as const,
              NetworkInterfaceId: idOf(scene, 'eni', 'nat'),
              PrivateIpAddress: `${networkPrefix(scene)}.16.5`,
            },
          ]
        : [],
    ),
  ),
  maker('AWS::EC2::VPCPeeringConnection', (scene) => (isPeer(scene) ? [peering()] : [])),
];
