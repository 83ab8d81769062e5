import {
  accountIdOf,
  type Body,
  groupId,
  GROUPS_PER_VPC,
  hex,
  type Place,
  prefix,
  prefixV6,
  REGION,
  subnetId,
  VPCS_PER_ACCOUNT,
} from './exposure-names.ts';

/** Of twenty: web, administration from an office, tiers that name each other, one that is open too wide, and plain ones. */
export function addGroup({ accountId, id, index, random, add }: Place, number: number): void {
  const range = (protocol: string, port: number, ranges: readonly string[], groups: readonly number[] = []) => ({
    IpProtocol: protocol,
    FromPort: port,
    ToPort: port,
    IpRanges: ranges.filter((one) => !one.includes(':')).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: ranges.filter((one) => one.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
    PrefixListIds: [],
    UserIdGroupPairs: groups.map((one) => ({ GroupId: groupId(index, one), UserId: accountId })),
  });
  const office = `203.${random.between(1, 250)}.${random.between(1, 250)}.0/24`;
  const ingress = [
    [range('tcp', 80, ['0.0.0.0/0', '::/0']), range('tcp', 443, ['0.0.0.0/0', '::/0'])],
    [range('tcp', 22, [office, `198.20.${random.between(1, 250)}.0/28`])],
    [range('tcp', 8080, [], [0, 1])],
    [range('tcp', 5432, [], [2]), range('tcp', 3306, ['10.0.0.0/8'])],
    [range('tcp', 3389, random.chance(0.3) ? ['0.0.0.0/0'] : [office])],
    [range('udp', 53, ['10.0.0.0/8']), range('icmp', -1, ['0.0.0.0/0'])],
  ][number % 6];
  add('AWS::EC2::SecurityGroup', {
    GroupId: groupId(index, number),
    GroupName: `group-${number}`,
    OwnerId: accountId,
    VpcId: id,
    IpPermissions: ingress,
    IpPermissionsEgress: [
      {
        IpProtocol: '-1',
        IpRanges: [{ CidrIp: '0.0.0.0/0' }],
        Ipv6Ranges: [{ CidrIpv6: '::/0' }],
        PrefixListIds: [],
        UserIdGroupPairs: [],
      },
    ],
  });
}

export function addNat({ accountId, index, add }: Place): void {
  const [inside, outside] = [`${prefix(index)}.5`, `54.${index >> 8}.${index & 255}.5`];
  const eni = `eni-${hex(index)}-nat`;
  add('AWS::EC2::NatGateway', {
    NatGatewayId: `nat-${hex(index)}`,
    VpcId: `vpc-${hex(index)}`,
    SubnetId: subnetId(index, 0),
    State: 'available',
    ConnectivityType: 'public',
    NatGatewayAddresses: [
      {
        AllocationId: `eipalloc-${hex(index)}`,
        NetworkInterfaceId: eni,
        PrivateIp: inside,
        PublicIp: outside,
        IsPrimary: true,
        Status: 'succeeded',
      },
    ],
  });
  add('AWS::EC2::EIP', {
    AllocationId: `eipalloc-${hex(index)}`,
    PublicIp: outside,
    NetworkInterfaceId: eni,
    PrivateIpAddress: inside,
    Domain: 'vpc',
    NetworkInterfaceOwnerId: accountId,
  });
  add(
    'AWS::EC2::NetworkInterface',
    interfaceOf(index, 0, eni, inside, outside, { InterfaceType: 'nat_gateway', SourceDestCheck: false, Groups: [] }),
  );
}

function interfaceOf(
  index: number,
  subnet: number,
  id: string,
  inside: string,
  outside: string | undefined,
  rest: Body,
): Body {
  const association = outside === undefined ? {} : { Association: { PublicIp: outside, IpOwnerId: 'amazon' } };
  return {
    NetworkInterfaceId: id,
    VpcId: `vpc-${hex(index)}`,
    SubnetId: subnetId(index, subnet),
    AvailabilityZone: `${REGION}${subnet % 2 === 0 ? 'a' : 'c'}`,
    OwnerId: accountIdOf(Math.floor(index / VPCS_PER_ACCOUNT)),
    Status: 'in-use',
    MacAddress: '06:00:00:00:00:00',
    PrivateDnsName: `ip-${inside.replaceAll('.', '-')}.${REGION}.compute.internal`,
    PrivateIpAddress: inside,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: inside, ...association }],
    Ipv6Addresses: [],
    SourceDestCheck: true,
    InterfaceType: 'interface',
    ...association,
    ...rest,
  };
}

/** A third stands in public subnets with a public address. */
export function addInstance(place: Place, number: number): void {
  const { index, hasV6, random, add } = place;
  const subnet = number % 3 === 0 ? number % 2 : 2 + (number % 2);
  const host = 10 + number;
  const inside = `${prefix(index, subnet * 4)}.${host}`;
  const outside =
    subnet < 2
      ? `52.${(index * 64 + number) >> 16}.${((index * 64 + number) >> 8) & 255}.${(index * 64 + number) & 255}`
      : undefined;
  const groups = [...new Set([random.between(0, GROUPS_PER_VPC - 1), random.between(0, GROUPS_PER_VPC - 1)])];
  const [id, instanceId] = [`eni-${hex(index)}-${number}`, `i-${hex(index)}-${number}`];
  add(
    'AWS::EC2::NetworkInterface',
    interfaceOf(index, subnet, id, inside, outside, {
      Ipv6Addresses: hasV6 ? [{ Ipv6Address: `${prefixV6(index)}0${subnet}::${host.toString(16)}` }] : [],
      Groups: groups.map((one) => ({ GroupId: groupId(index, one), GroupName: `group-${one}` })),
      Attachment: {
        AttachmentId: `eni-attach-${hex(index)}-${number}`,
        InstanceId: instanceId,
        Status: 'attached',
        DeviceIndex: 0,
      },
    }),
  );
  add('AWS::EC2::Instance', {
    InstanceId: instanceId,
    InstanceType: 'm7g.large',
    State: { Code: 16, Name: 'running' },
    VpcId: `vpc-${hex(index)}`,
    SubnetId: subnetId(index, subnet),
    PrivateIpAddress: inside,
    NetworkInterfaces: [{ NetworkInterfaceId: id }],
    SecurityGroups: groups.map((one) => ({ GroupId: groupId(index, one) })),
  });
}

/** One application load balancer with two nodes before three instances. */
export function addBalancer({ accountId, id, index, add }: Place): void {
  const name = `app/web/${hex(index)}`;
  const root = `arn:aws:elasticloadbalancing:${REGION}:${accountId}`;
  const [balancer, group] = [`${root}:loadbalancer/${name}`, `${root}:targetgroup/web/${hex(index)}`];
  for (const number of [0, 1]) {
    const inside = `${prefix(index, number * 4)}.250`;
    add(
      'AWS::EC2::NetworkInterface',
      interfaceOf(
        index,
        number,
        `eni-${hex(index)}-lb${number}`,
        inside,
        `18.${index >> 7}.${(index & 127) * 2 + number}.9`,
        {
          Description: `ELB ${name}`,
          RequesterManaged: true,
          Groups: [{ GroupId: groupId(index, 0), GroupName: 'group-0' }],
        },
      ),
    );
  }
  add('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerArn: balancer,
    LoadBalancerName: 'web',
    DNSName: `web-${hex(index)}.${REGION}.elb.amazonaws.com`,
    Scheme: 'internet-facing',
    Type: 'application',
    IpAddressType: 'ipv4',
    State: { Code: 'active' },
    VpcId: id,
    SecurityGroups: [groupId(index, 0)],
    AvailabilityZones: [0, 1].map((number) => ({
      SubnetId: subnetId(index, number),
      ZoneName: `${REGION}${number === 0 ? 'a' : 'c'}`,
    })),
  });
  add('AWS::ElasticLoadBalancingV2::Listener', {
    ListenerArn: `${root}:listener/${name}/443`,
    LoadBalancerArn: balancer,
    Port: 443,
    Protocol: 'HTTPS',
    DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
  });
  add('AWS::ElasticLoadBalancingV2::TargetGroup', {
    TargetGroupArn: group,
    TargetGroupName: 'web',
    LoadBalancerArns: [balancer],
    Port: 8080,
    Protocol: 'HTTP',
    TargetType: 'instance',
    VpcId: id,
  });
}
