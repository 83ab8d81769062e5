import { seededRandom } from '../../random.ts';
import { ago } from '../../users.ts';
import { CARELESS } from './places.ts';
import { daysAgo, HOME, idOf, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets, publicSubnet, vpcId } from './network.ts';
import { groupId, usedGroups } from './security-groups.ts';

/** One machine, by its number in the account; what is wrong with it follows from where it stands. */
interface Machine {
  readonly id: string;
  readonly name: string;
  readonly interfaceId: string;
  readonly volumeId: string;
  readonly address: string;
  readonly isPublic: boolean;
  readonly isStopped: boolean;
  /** Answers for its credentials without a session token. */
  readonly answersV1: boolean;
  readonly isPlain: boolean;
  readonly isManaged: boolean;
  readonly isPatched: boolean;
  readonly type: string;
}

const ROLES = ['web', 'worker', 'batch'];

function machines(scene: Scene): Machine[] {
  const { account, region, back } = scene;
  if (region !== HOME) return [];
  const careless = CARELESS.has(account.name);
  const isDevelopment = account.name === 'shop-development';
  return Array.from({ length: account.instances }, (_, index) => {
    const random = seededRandom(`${account.name}/machine/${index}`);
    const nth = (every: number, offset: number) => index % every === offset;
    return {
      id: idOf(scene, 'i', String(index)),
      name: `${account.owner}-${random.pick(ROLES)}-${index + 1}`,
      interfaceId: idOf(scene, 'eni', String(index)),
      volumeId: idOf(scene, 'vol', String(index)),
      address: `10.20.${random.between(0, 7)}.${random.between(4, 250)}`,
      isPublic: careless && nth(6, 0),
      isStopped: (careless || isDevelopment) && nth(9, 4),
      answersV1:
        (careless && nth(2, 0)) ||
        (isDevelopment && nth(7, 3)) ||
        (account.name === 'shop-staging' && index === 5 && back > 4),
      isPlain: careless && nth(2, 1),
      isManaged: !(careless && nth(3, 0)),
      isPatched: !(careless && nth(4, 1)) && !(isDevelopment && nth(8, 1)),
      type: random.pick(['t3.micro', 'm7g.large', 'c7g.xlarge']),
    };
  });
}

export const INSTANCE_MAKERS = [
  maker('AWS::EC2::Instance', (scene) => machines(scene).map((one, index) => instance(one, index, scene))),
  maker('AWS::EC2::Volume', (scene) => machines(scene).map((one) => volume(one, scene))),
  maker('AWS::EC2::NetworkInterface', (scene) => [
    ...machines(scene).map((one) => networkInterface(scene, one.interfaceId, 'app', one)),
    ...usedGroups(scene).map((name) => networkInterface(scene, idOf(scene, 'eni', `of-${name}`), name)),
  ]),
  maker('AWS::SSM::ManagedInstance', (scene) =>
    machines(scene)
      .filter(({ isManaged }) => isManaged)
      .map(({ id, name, address, isStopped }) => ({
        InstanceId: id,
        PingStatus: isStopped ? ('ConnectionLost' as const) : ('Online' as const),
        AgentVersion: '3.3.1611.0',
        PlatformType: 'Linux' as const,
        PlatformName: 'Amazon Linux',
        ResourceType: 'EC2Instance' as const,
        IPAddress: address,
        ComputerName: `${name}.hinoki.internal`,
      })),
  ),
  maker(
    'AWS::SSM::ComplianceSummary',
    (scene) =>
      machines(scene)
        .filter(({ isManaged }) => isManaged)
        .flatMap(({ id, isPatched }) => [compliance(id, 'Patch', isPatched), compliance(id, 'Association', true)]),
    ({ ResourceId, ComplianceType }) => `${ResourceId}/${ComplianceType}`,
  ),
];

function instance(one: Machine, index: number, scene: Scene) {
  const { account } = scene;
  const random = seededRandom(`${account.name}/launch/${index}`);
  const stopped = one.isStopped;
  return {
    InstanceId: one.id,
    InstanceType: one.type as 't3.micro',
    ImageId: idOf(scene, 'ami', 'golden'),
    State: stopped ? { Code: 80, Name: 'stopped' as const } : { Code: 16, Name: 'running' as const },
    ...(stopped ? { StateTransitionReason: `User initiated (${daysAgo(scene, 21).slice(0, 10)} 09:10:11 GMT)` } : {}),
    LaunchTime: ago(scene.asOf, random.between(20, 300), random),
    PrivateIpAddress: one.address,
    ...(one.isPublic ? { PublicIpAddress: publicAddress(index) } : {}),
    VpcId: vpcId(scene),
    SubnetId: one.isPublic ? publicSubnet(scene) : (privateSubnets(scene)[index % 2] ?? ''),
    OwnerId: account.id,
    ReservationId: idOf(scene, 'r', String(index)),
    VirtualizationType: 'hvm' as const,
    MetadataOptions: {
      State: 'applied' as const,
      HttpTokens: one.answersV1 ? ('optional' as const) : ('required' as const),
      HttpEndpoint: 'enabled' as const,
      HttpPutResponseHopLimit: 1,
    },
    NetworkInterfaces: [
      {
        NetworkInterfaceId: one.interfaceId,
        PrivateIpAddress: one.address,
        PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: one.address }],
        ...(one.isPublic ? { Association: { PublicIp: publicAddress(index), IpOwnerId: 'amazon' } } : {}),
      },
    ],
    SecurityGroups: [{ GroupId: groupId(scene, 'app'), GroupName: 'app' }],
    Tags: [
      { Key: 'Name', Value: one.name },
      { Key: 'team', Value: account.owner },
    ],
  };
}

function publicAddress(index: number): string {
  return `203.0.113.${100 + index}`;
}

function volume({ volumeId, id, isPlain }: Machine, scene: Scene) {
  return {
    VolumeId: volumeId,
    VolumeType: 'gp3' as const,
    Size: 30,
    State: 'in-use' as const,
    Encrypted: !isPlain,
    ...(isPlain ? {} : { KmsKeyId: `arn:aws:kms:${scene.region}:${scene.account.id}:alias/main` }),
    AvailabilityZone: `${scene.region}a`,
    Attachments: [{ InstanceId: id, VolumeId: volumeId, State: 'attached' as const, Device: '/dev/xvda' }],
  };
}

function networkInterface(scene: Scene, id: string, group: string, machine?: Machine) {
  return {
    NetworkInterfaceId: id,
    VpcId: vpcId(scene),
    SubnetId: privateSubnets(scene)[0] ?? '',
    OwnerId: scene.account.id,
    Status: 'in-use' as const,
    InterfaceType: 'interface' as const,
    Groups: [{ GroupId: groupId(scene, group), GroupName: group }],
    ...(machine === undefined ? { RequesterManaged: true } : { Attachment: { InstanceId: machine.id } }),
  };
}

function compliance(id: string, type: string, good: boolean) {
  return {
    ComplianceType: type,
    ResourceType: 'ManagedInstance',
    ResourceId: id,
    Status: good ? ('COMPLIANT' as const) : ('NON_COMPLIANT' as const),
    OverallSeverity: good ? ('UNSPECIFIED' as const) : ('HIGH' as const),
    NonCompliantSummary: { NonCompliantCount: good ? 0 : 3 },
  };
}
