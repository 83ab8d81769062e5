import { type Add, type Body, OWNER, v6Of } from './planned-names.ts';
import type { SubnetPlan, VpcPlan } from './random-network.ts';

/** The NAT gateway stands in a subnet of its own, which leads to the internet. */
export function addNat(add: Add, index: number): void {
  const [id, subnetId, eni] = [`nat-${index}`, `subnet-${index}9`, `eni-nat-${index}`];
  const [inside, outside] = [`10.0.${index}.200`, `52.0.${index}.200`];
  add('AWS::EC2::NatGateway', {
    NatGatewayId: id,
    VpcId: `vpc-${index}`,
    SubnetId: subnetId,
    State: 'available',
    ConnectivityType: 'public',
    NatGatewayAddresses: [
      {
        AllocationId: `eipalloc-nat-${index}`,
        NetworkInterfaceId: eni,
        PrivateIp: inside,
        PublicIp: outside,
        IsPrimary: true,
        Status: 'succeeded',
      },
    ],
  });
  add('AWS::EC2::EIP', {
    AllocationId: `eipalloc-nat-${index}`,
    PublicIp: outside,
    NetworkInterfaceId: eni,
    PrivateIpAddress: inside,
    Domain: 'vpc',
  });
  add('AWS::EC2::Subnet', subnetBody(index, 9, `10.0.${index}.192/27`, 'a', false));
  add('AWS::EC2::NetworkInterface', {
    ...interfaceBody(index, 9, eni, inside, outside),
    InterfaceType: 'nat_gateway',
    SourceDestCheck: false,
    Groups: [],
    Description: `Interface for NAT Gateway ${id}`,
    RequesterManaged: true,
  });
}

export function subnetBody(index: number, place: number, block: string, zone: string, hasV6: boolean): Body {
  return {
    SubnetId: `subnet-${index}${place}`,
    VpcId: `vpc-${index}`,
    OwnerId: OWNER,
    State: 'available',
    AvailabilityZone: `ap-northeast-1${zone}`,
    AvailabilityZoneId: `apne1-az${zone}`,
    CidrBlock: block,
    Ipv6CidrBlockAssociationSet: hasV6
      ? [{ Ipv6CidrBlock: `2600:1f18:0:${index}0${place}::/64`, Ipv6CidrBlockState: { State: 'associated' } }]
      : [],
  };
}

function interfaceBody(index: number, place: number, id: string, inside: string, outside: string | undefined): Body {
  const association = outside === undefined ? {} : { Association: { PublicIp: outside, IpOwnerId: 'amazon' } };
  return {
    NetworkInterfaceId: id,
    VpcId: `vpc-${index}`,
    SubnetId: `subnet-${index}${place}`,
    OwnerId: OWNER,
    Status: 'in-use',
    InterfaceType: 'interface',
    SourceDestCheck: true,
    PrivateIpAddress: inside,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: inside, ...association }],
    Ipv6Addresses: [],
    ...association,
  };
}

export function addSubnet(
  add: Add,
  index: number,
  place: number,
  one: VpcPlan,
  { zone, interfaces }: SubnetPlan,
): void {
  add('AWS::EC2::Subnet', subnetBody(index, place, `10.0.${index}.${place * 64}/26`, zone, one.hasV6));
  for (const [number, each] of interfaces.entries()) {
    const id = `eni-${index}${place}${number}`;
    const host = place * 64 + 10 + number;
    const outside = each.isPublic ? `52.0.${index}.${host}` : undefined;
    const primary = interfaceBody(index, place, id, `10.0.${index}.${host}`, outside)['PrivateIpAddresses'] as Body[];
    const second = [
      {
        Primary: false,
        PrivateIpAddress: `10.0.${index}.${host + 20}`,
        Association: { PublicIp: `52.0.${index}.${host + 20}`, IpOwnerId: 'amazon' },
      },
    ];
    const instanceId = `i-${index}${place}${number}`;
    add('AWS::EC2::NetworkInterface', {
      ...interfaceBody(index, place, id, `10.0.${index}.${host}`, outside),
      ...(each.hasSecond ? { PrivateIpAddresses: [...primary, ...second] } : {}),
      Ipv6Addresses: one.hasV6 ? [{ Ipv6Address: v6Of(index, place, 10 + number) }] : [],
      Groups: each.groups.map((group) => ({ GroupId: `sg-${index}${group}` })),
      Attachment: { AttachmentId: `eni-attach-${id}`, InstanceId: instanceId, Status: 'attached', DeviceIndex: 0 },
    });
    add('AWS::EC2::Instance', {
      InstanceId: instanceId,
      State: { Name: 'running', Code: 16 },
      VpcId: `vpc-${index}`,
      NetworkInterfaces: [{ NetworkInterfaceId: id }],
    });
  }
}
