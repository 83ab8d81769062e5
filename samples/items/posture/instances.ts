import { seededRandom } from '../../random.ts';
import { ago } from '../../users.ts';
import { CARELESS, hasIpv6, IPV6_PREFIX, networkPrefix } from './places.ts';
import { daysAgo, HOME, idOf, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { balancerNodes } from './load-balancers.ts';
import { privateSubnets, publicSubnet, publicSubnets, vpcId, ZONES } from './network.ts';
import { type RunningTask, runningTasks } from './running-tasks.ts';
import { groupId, usedGroups } from './security-groups.ts';

/** One machine, by its number in the account; what is wrong with it follows from where it stands. */
interface Machine {
  readonly id: string;
  readonly name: string;
  readonly interfaceId: string;
  readonly volumeId: string;
  readonly address: string;
  /** Of the one machine that has one; it has no public IPv4 address. */
  readonly ipv6: string | undefined;
  readonly subnetId: string;
  readonly zone: string;
  readonly publicAddress: string | undefined;
  /** The security group that guards it. */
  readonly group: string;
  readonly isStopped: boolean;
  /** Answers for its credentials without a session token. */
  readonly answersV1: boolean;
  readonly isPlain: boolean;
  readonly isManaged: boolean;
  readonly isPatched: boolean;
  readonly type: string;
}

const ROLES = ['web', 'worker', 'batch'];

/** Machines that are guarded by another group than `app`, by their numbers. */
const GUARDED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'shared-services': { 0: 'gitlab' },
  'shop-development': { 7: 'admin' },
  'logistics-acquired': { 0: 'windows-admin', 1: 'edi-server' },
  'sandbox-engineers': { 0: 'launch-wizard-1' },
  'sandbox-interns': { 0: 'mysql-course' },
};

/** Days before the story's day on which the last machine of staging was ended: the others came from a new image. */
const REPLACED = 10;

function machines(scene: Scene): Machine[] {
  const { account, region, back } = scene;
  if (region !== HOME) return [];
  const careless = CARELESS.has(account.name);
  const isDevelopment = account.name === 'shop-development';
  const number = account.instances - (account.name === 'shop-staging' && back <= REPLACED ? 1 : 0);
  return Array.from({ length: number }, (_, index) => {
    const random = seededRandom(`${account.name}/machine/${index}`);
    const nth = (every: number, offset: number) => index % every === offset;
    const isPublic = careless && nth(6, 0);
    const ipv6 = hasIpv6(scene) && index === 7 ? `${IPV6_PREFIX}:2::7` : undefined;
    const isOutside = isPublic || ipv6 !== undefined;
    const side = isOutside ? 0 : index % 2;
    return {
      id: idOf(scene, 'i', String(index)),
      name: `${account.owner}-${random.pick(ROLES)}-${index + 1}`,
      interfaceId: idOf(scene, 'eni', String(index)),
      volumeId: idOf(scene, 'vol', String(index)),
      address: `${networkPrefix(scene)}.${(isOutside ? 16 : side * 4) + random.between(0, 3)}.${random.between(30, 250)}`,
      ipv6,
      subnetId: isOutside ? publicSubnet(scene) : (privateSubnets(scene)[side] ?? ''),
      zone: `${region}${ZONES[side] ?? ZONES[0]}`,
      publicAddress: isPublic ? `203.0.113.${100 + index}` : undefined,
      group: GUARDED[account.name]?.[index] ?? 'app',
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
    ...machines(scene).map((one) => machineInterface(one, scene)),
    ...usedGroups(scene).map((name, index) => serviceInterface(name, index, scene)),
    ...balancerNodes(scene).map((node) => nodeInterface(node, scene)),
    ...runningTasks(scene).map((task) => taskInterface(task, scene)),
  ]),
  maker('AWS::SSM::ManagedInstance', (scene) =>
    machines(scene)
      .filter(({ isManaged }) => isManaged)
      .map(({ id, name, address, isStopped }) => ({
        InstanceId: id,
        PingStatus: isStopped ? ('ConnectionLost' as const) : ('Online' as const),
        AgentVersion: '3.3.1611.0',
        PlatformType: 'Linux' as const,
        PlatformName: 'AlmaLinux',
        PlatformVersion: '9.2',
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
    ...(one.publicAddress === undefined ? {} : { PublicIpAddress: one.publicAddress }),
    VpcId: vpcId(scene),
    SubnetId: one.subnetId,
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
        ...associated(one.publicAddress),
      },
    ],
    SecurityGroups: [{ GroupId: groupId(scene, one.group), GroupName: one.group }],
    Tags: [
      { Key: 'Name', Value: one.name },
      { Key: 'team', Value: account.owner },
      ...(isOfGroup(one, scene) ? [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] : []),
    ],
  };
}

/** Machines of the web in production are started and ended by their Auto Scaling group. */
function isOfGroup({ name }: Machine, { account }: Scene): boolean {
  return account.name === 'shop-production' && name.includes('-web-');
}

function associated(address: string | undefined) {
  return address === undefined ? {} : { Association: { PublicIp: address, IpOwnerId: 'amazon' } };
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

function networkInterface(scene: Scene, id: string, subnetId: string, zone: string, address: string, group?: string) {
  return {
    NetworkInterfaceId: id,
    VpcId: vpcId(scene),
    SubnetId: subnetId,
    AvailabilityZone: zone,
    OwnerId: scene.account.id,
    Status: 'in-use' as const,
    InterfaceType: 'interface' as const,
    SourceDestCheck: true,
    Groups: group === undefined ? [] : [{ GroupId: groupId(scene, group), GroupName: group }],
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
    Ipv6Addresses: [],
  };
}

function machineInterface(one: Machine, scene: Scene) {
  const { id, interfaceId, address, ipv6, publicAddress } = one;
  return {
    ...networkInterface(scene, interfaceId, one.subnetId, one.zone, address, one.group),
    ...associated(publicAddress),
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...associated(publicAddress) }],
    Ipv6Addresses: ipv6 === undefined ? [] : [{ Ipv6Address: ipv6 }],
    Attachment: { InstanceId: id, DeviceIndex: 0, NetworkCardIndex: 0, Status: 'attached' as const },
  };
}

/** Something that AWS runs with a group: which of its services does not matter here. */
function serviceInterface(group: string, index: number, scene: Scene) {
  const [subnet = ''] = privateSubnets(scene);
  const address = `${networkPrefix(scene)}.3.${index + 5}`;
  const id = idOf(scene, 'eni', `of-${group}`);
  return { ...networkInterface(scene, id, subnet, `${scene.region}a`, address, group), RequesterManaged: true };
}

function nodeInterface(node: ReturnType<typeof balancerNodes>[number], scene: Scene) {
  const side = ZONES.indexOf(node.zone);
  const address = `${networkPrefix(scene)}.${16 + side * 4}.${node.host}`;
  const id = idOf(scene, 'eni', node.name);
  const publicAddress = `198.51.100.${100 + node.host}`;
  return {
    ...networkInterface(
      scene,
      id,
      publicSubnets(scene)[side] ?? '',
      `${scene.region}${node.zone}`,
      address,
      node.group,
    ),
    ...associated(publicAddress),
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...associated(publicAddress) }],
    InterfaceType: node.type,
    Description: node.description,
    RequesterManaged: true,
  };
}

function taskInterface({ interfaceId, subnetId, zone, block, host, isPublic }: RunningTask, scene: Scene) {
  const address = `${networkPrefix(scene)}.${block}.${host}`;
  const publicAddress = isPublic ? `198.51.100.${200 + host}` : undefined;
  return {
    ...networkInterface(scene, interfaceId, subnetId, `${scene.region}${zone}`, address, 'app'),
    ...associated(publicAddress),
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...associated(publicAddress) }],
    RequesterManaged: true,
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
