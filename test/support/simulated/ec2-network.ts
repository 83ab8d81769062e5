import * as ec2 from '@aws-sdk/client-ec2';
import type { OperationCall } from '../simulated-aws-services.ts';
import { manyOf, pagedBy } from './paging.ts';
import type { SimulatedService } from './service.ts';

/** A list that pages by `NextToken`: one element for each number. */
const list =
  (member: string, make: (id: string, call: OperationCall) => object, prefix: string) => (call: OperationCall) =>
    pagedBy(call, 'NextToken', member, manyOf(call, prefix), (id) => make(id, call));

/** A list without pages. */
const whole =
  (member: string, make: (id: string, call: OperationCall) => object, prefix: string) => (call: OperationCall) => ({
    [member]: manyOf(call, prefix).map((id) => make(id, call)),
  });

/** Own images, or, asked by filter, those of Amazon among the ids. */
function images(call: OperationCall): object {
  const ids = Object.entries(call.params).flatMap(([name, value]) =>
    /^Filter\.1\.Value\.\d+$/.test(name) ? [String(value)] : [],
  );
  const owner = ids.length > 0 ? 'amazon' : call.account.id;
  const make = (ImageId: string) => ({ ImageId, OwnerId: owner, Public: ids.length > 0 });
  return pagedBy(call, 'NextToken', 'Images', ids.length > 0 ? ids : manyOf(call, 'ami'), make);
}

const tables = (call: OperationCall) => manyOf(call, 'tgw-rtb');

export const EC2_NETWORK: SimulatedService = {
  signing: 'ec2',
  protocol: 'ec2',
  client: ec2,
  operations: {
    DescribeVpcs: list('Vpcs', (VpcId) => ({ VpcId, CidrBlock: '10.0.0.0/16', IsDefault: false }), 'vpc'),
    DescribeSubnets: list('Subnets', (SubnetId) => ({ SubnetId, MapPublicIpOnLaunch: false }), 'subnet'),
    DescribeSecurityGroups: list(
      'SecurityGroups',
      (GroupId) => ({
        GroupId,
        GroupName: `name of ${GroupId}`,
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
        Tags: [{ Key: 'Team', Value: 'web' }],
      }),
      'sg',
    ),
    DescribeNetworkAcls: list(
      'NetworkAcls',
      (NetworkAclId) => ({ NetworkAclId, Entries: [{ RuleNumber: 100, Protocol: '-1', Egress: false }] }),
      'acl',
    ),
    DescribeRouteTables: list('RouteTables', (RouteTableId) => ({ RouteTableId }), 'rtb'),
    DescribeInternetGateways: list('InternetGateways', (InternetGatewayId) => ({ InternetGatewayId }), 'igw'),
    DescribeEgressOnlyInternetGateways: list(
      'EgressOnlyInternetGateways',
      (EgressOnlyInternetGatewayId) => ({ EgressOnlyInternetGatewayId }),
      'eigw',
    ),
    DescribeNatGateways: list('NatGateways', (NatGatewayId) => ({ NatGatewayId, CreateTime: new Date(0) }), 'nat'),
    DescribeNetworkInterfaces: list('NetworkInterfaces', (NetworkInterfaceId) => ({ NetworkInterfaceId }), 'eni'),
    DescribeAddresses: whole('Addresses', (AllocationId) => ({ AllocationId }), 'eipalloc'),
    DescribeVpcEndpoints: list('VpcEndpoints', (VpcEndpointId) => ({ VpcEndpointId }), 'vpce'),
    DescribeVpcPeeringConnections: list(
      'VpcPeeringConnections',
      (VpcPeeringConnectionId) => ({ VpcPeeringConnectionId }),
      'pcx',
    ),
    DescribeFlowLogs: list('FlowLogs', (FlowLogId) => ({ FlowLogId, FlowLogStatus: 'ACTIVE' }), 'fl'),
    DescribeDhcpOptions: list('DhcpOptions', (DhcpOptionsId) => ({ DhcpOptionsId }), 'dopt'),
    DescribeManagedPrefixLists: list(
      'PrefixLists',
      (PrefixListId, { region }) => ({
        PrefixListId,
        PrefixListArn: `arn:aws:ec2:${region}:aws:prefix-list/${PrefixListId}`,
      }),
      'pl',
    ),
    GetManagedPrefixListEntries: list(
      'Entries',
      (id) => ({ Cidr: `10.0.${id.at(-1)}.0/24`, Description: id }),
      'entry',
    ),
    DescribePrefixLists: list('PrefixLists', (PrefixListId) => ({ PrefixListId, Cidrs: ['203.0.113.0/24'] }), 'pl-aws'),

    DescribeTransitGateways: list(
      'TransitGateways',
      (TransitGatewayId, { region, account }) => ({
        TransitGatewayId,
        TransitGatewayArn: `arn:aws:ec2:${region}:${account.id}:transit-gateway/${TransitGatewayId}`,
        Options: { AutoAcceptSharedAttachments: 'disable' },
      }),
      'tgw',
    ),
    DescribeTransitGatewayAttachments: list(
      'TransitGatewayAttachments',
      (TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId }),
      'tgw-attach',
    ),
    DescribeTransitGatewayVpcAttachments: list(
      'TransitGatewayVpcAttachments',
      (TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId }),
      'tgw-attach-vpc',
    ),
    DescribeTransitGatewayPeeringAttachments: list(
      'TransitGatewayPeeringAttachments',
      (TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId }),
      'tgw-attach-peer',
    ),
    DescribeTransitGatewayRouteTables: (call) =>
      pagedBy(call, 'NextToken', 'TransitGatewayRouteTables', tables(call), (id) => ({
        TransitGatewayRouteTableId: id,
      })),
    DescribeTransitGatewayConnects: list(
      'TransitGatewayConnects',
      (TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId }),
      'tgw-attach-connect',
    ),
    SearchTransitGatewayRoutes: (call) =>
      pagedBy(call, 'NextToken', 'Routes', ['10.0.0.0/8', '172.16.0.0/12'], (DestinationCidrBlock) => ({
        DestinationCidrBlock,
        Type: call.params['Filter.1.Value.1'],
      })),
    GetTransitGatewayPrefixListReferences: list(
      'TransitGatewayPrefixListReferences',
      (PrefixListId) => ({ PrefixListId, Blackhole: false }),
      'pl',
    ),
    GetTransitGatewayRouteTablePropagations: list(
      'TransitGatewayRouteTablePropagations',
      (TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId, State: 'enabled' }),
      'tgw-attach',
    ),

    DescribeVpnGateways: whole('VpnGateways', (VpnGatewayId) => ({ VpnGatewayId }), 'vgw'),
    DescribeVpnConnections: whole(
      'VpnConnections',
      (VpnConnectionId) => ({
        VpnConnectionId,
        CustomerGatewayConfiguration: '<pre_shared_key>hunter2</pre_shared_key>',
        VgwTelemetry: [{ Status: 'UP' }, { Status: 'UP' }],
      }),
      'vpn',
    ),
    DescribeCustomerGateways: whole('CustomerGateways', (CustomerGatewayId) => ({ CustomerGatewayId }), 'cgw'),

    DescribeVolumes: list('Volumes', (VolumeId) => ({ VolumeId, Encrypted: true }), 'vol'),
    DescribeSnapshots: list('Snapshots', (SnapshotId) => ({ SnapshotId }), 'snap'),
    DescribeImages: (call) => images(call),
    DescribeLaunchTemplates: list('LaunchTemplates', (LaunchTemplateId) => ({ LaunchTemplateId }), 'lt'),
    DescribeLaunchTemplateVersions: list(
      'LaunchTemplateVersions',
      (LaunchTemplateId) => ({
        LaunchTemplateId,
        VersionNumber: 1,
        LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' }, UserData: 'aHVudGVyMg==' },
      }),
      'lt',
    ),

    DescribeVpcEndpointServiceConfigurations: list(
      'ServiceConfigurations',
      (ServiceId) => ({ ServiceId, AcceptanceRequired: false }),
      'vpce-svc',
    ),
    DescribeVpcEndpointServicePermissions: list(
      'AllowedPrincipals',
      () => ({ Principal: '*', PrincipalType: 'All' }),
      'principal',
    ),
    DescribeSecurityGroupVpcAssociations: list(
      'SecurityGroupVpcAssociations',
      (VpcId) => ({ GroupId: 'sg-0', VpcId, State: 'associated' }),
      'vpc',
    ),
    DescribeVpcBlockPublicAccessExclusions: list(
      'VpcBlockPublicAccessExclusions',
      (ExclusionId) => ({ ExclusionId, InternetGatewayExclusionMode: 'allow-egress' }),
      'vpcbpa-exclude',
    ),

    DescribeVerifiedAccessInstances: list(
      'VerifiedAccessInstances',
      (VerifiedAccessInstanceId) => ({ VerifiedAccessInstanceId }),
      'vai',
    ),
    DescribeVerifiedAccessTrustProviders: list(
      'VerifiedAccessTrustProviders',
      (VerifiedAccessTrustProviderId) => ({
        VerifiedAccessTrustProviderId,
        OidcOptions: { ClientId: 'yagura', ClientSecret: 'hunter2' },
      }),
      'vatp',
    ),
    DescribeVerifiedAccessGroups: list(
      'VerifiedAccessGroups',
      (VerifiedAccessGroupId, { region, account }) => ({
        VerifiedAccessGroupId,
        VerifiedAccessGroupArn: `arn:aws:ec2:${region}:${account.id}:verified-access-group/${VerifiedAccessGroupId}`,
      }),
      'vagr',
    ),
    GetVerifiedAccessGroupPolicy: () => ({ PolicyEnabled: false }),
    DescribeVerifiedAccessEndpoints: list(
      'VerifiedAccessEndpoints',
      (VerifiedAccessEndpointId) => ({ VerifiedAccessEndpointId, ApplicationDomain: 'app.example.com' }),
      'vae',
    ),
    GetVerifiedAccessEndpointPolicy: () => ({
      PolicyEnabled: true,
      PolicyDocument: 'permit(principal, action, resource);',
    }),

    GetEbsEncryptionByDefault: () => ({ EbsEncryptionByDefault: true }),
    GetSnapshotBlockPublicAccessState: () => ({ State: 'block-all-sharing' }),
    GetImageBlockPublicAccessState: () => ({ ImageBlockPublicAccessState: 'block-new-sharing' }),
    GetInstanceMetadataDefaults: () => ({ AccountLevel: { HttpTokens: 'required' } }),
    DescribeVpcBlockPublicAccessOptions: ({ account, region }) => ({
      VpcBlockPublicAccessOptions: { AwsAccountId: account.id, AwsRegion: region, InternetGatewayBlockMode: 'off' },
    }),
  },
};
