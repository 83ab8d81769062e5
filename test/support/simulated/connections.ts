import * as directConnect from '@aws-sdk/client-direct-connect';
import * as globalAccelerator from '@aws-sdk/client-global-accelerator';
import * as firewall from '@aws-sdk/client-network-firewall';
import * as lattice from '@aws-sdk/client-vpc-lattice';
import type { OperationCall } from '../simulated-aws-services.ts';
import { manyOf, pagedBy } from './paging.ts';
import type { SimulatedService } from './service.ts';

const DIRECT_CONNECT: SimulatedService = {
  signing: 'directconnect',
  protocol: 'json',
  client: directConnect,
  operations: {
    DescribeDirectConnectGateways: (call) =>
      pagedBy(call, 'nextToken', 'directConnectGateways', manyOf(call, 'dxgw'), (directConnectGatewayId) => ({
        directConnectGatewayId,
      })),
    DescribeDirectConnectGatewayAssociations: (call) =>
      pagedBy(call, 'nextToken', 'directConnectGatewayAssociations', manyOf(call, 'assoc'), (id) => ({
        associationId: `${String(call.params['directConnectGatewayId'])}-${id}`,
        associatedGateway: { id: 'vgw-0', type: 'virtualPrivateGateway' },
      })),
    DescribeVirtualInterfaces: (call) =>
      pagedBy(call, 'nextToken', 'virtualInterfaces', manyOf(call, 'dxvif'), (virtualInterfaceId) => ({
        virtualInterfaceId,
        authKey: 'hunter2',
        customerRouterConfig: 'key hunter2',
        bgpPeers: [{ asn: 65000, authKey: 'hunter2' }],
      })),
  },
};

const acceleratorArn = ({ account }: OperationCall, id: string) =>
  `arn:aws:globalaccelerator::${account.id}:accelerator/${id}`;

const GLOBAL_ACCELERATOR: SimulatedService = {
  signing: 'globalaccelerator',
  protocol: 'json',
  client: globalAccelerator,
  operations: {
    ListAccelerators: (call) =>
      pagedBy(call, 'NextToken', 'Accelerators', manyOf(call, 'standard'), (id) => ({
        AcceleratorArn: acceleratorArn(call, id),
        Name: id,
        Enabled: true,
      })),
    ListListeners: (call) =>
      pagedBy(call, 'NextToken', 'Listeners', manyOf(call, 'listener'), (id) => ({
        ListenerArn: `${String(call.params['AcceleratorArn'])}/listener/${id}`,
        Protocol: 'TCP',
      })),
    ListEndpointGroups: (call) =>
      pagedBy(call, 'NextToken', 'EndpointGroups', manyOf(call, 'group'), (id) => ({
        EndpointGroupArn: `${String(call.params['ListenerArn'])}/endpoint-group/${id}`,
        EndpointDescriptions: [{ EndpointId: 'i-0', HealthState: 'HEALTHY' }],
      })),
    ListCustomRoutingAccelerators: (call) =>
      pagedBy(call, 'NextToken', 'Accelerators', manyOf(call, 'custom'), (id) => ({
        AcceleratorArn: acceleratorArn(call, id),
        Name: id,
      })),
  },
};

const firewallArn = ({ account, region }: OperationCall, resource: string) =>
  `arn:aws:network-firewall:${region}:${account.id}:${resource}`;

/** A page of names with their ARNs. */
const listed = (call: OperationCall, member: string, type: string, arn: string) =>
  pagedBy(call, 'NextToken', member, manyOf(call, type), (Name) => ({
    [arn]: firewallArn(call, `${type}/${Name}`),
    [member === 'Firewalls' ? 'FirewallName' : 'Name']: Name,
  }));

const NETWORK_FIREWALL: SimulatedService = {
  signing: 'network-firewall',
  protocol: 'json',
  client: firewall,
  operations: {
    ListFirewalls: (call) => listed(call, 'Firewalls', 'firewall', 'FirewallArn'),
    DescribeFirewall: ({ params }) => ({
      Firewall: { FirewallArn: params['FirewallArn'], VpcId: 'vpc-0' },
      FirewallStatus: { Status: 'READY', CapacityUsageSummary: { CIDRs: { UtilizedCIDRCount: 7 } } },
    }),
    ListFirewallPolicies: (call) => listed(call, 'FirewallPolicies', 'firewall-policy', 'Arn'),
    DescribeFirewallPolicy: ({ params }) => ({
      FirewallPolicyResponse: { FirewallPolicyArn: params['FirewallPolicyArn'] },
      FirewallPolicy: { StatelessDefaultActions: ['aws:forward_to_sfe'] },
    }),
    ListRuleGroups: (call) => listed(call, 'RuleGroups', 'stateful-rulegroup', 'Arn'),
    DescribeRuleGroup: ({ params }) => ({
      RuleGroupResponse: { RuleGroupArn: params['RuleGroupArn'], Type: 'STATEFUL' },
      RuleGroup: { RulesSource: { RulesString: 'pass tcp any any -> any any (sid:1;)' } },
    }),
  },
};

const latticeArn = ({ account, region }: OperationCall, resource: string) =>
  `arn:aws:vpc-lattice:${region}:${account.id}:${resource}`;

/** A page of what belongs to the account, or to the ARN that was asked about. */
const latticeItems = (call: OperationCall, type: string, more: object = {}, parent?: string) =>
  pagedBy(call, 'nextToken', 'items', manyOf(call, type), (id) => ({
    id,
    arn: parent === undefined ? latticeArn(call, `${type}/${id}`) : `${String(call.params[parent])}/${type}/${id}`,
    ...more,
  }));

const VPC_LATTICE: SimulatedService = {
  signing: 'vpc-lattice',
  protocol: 'rest-json',
  client: lattice,
  operations: {
    ListServices: (call) => latticeItems(call, 'service', { name: 'orders' }),
    GetService: () => ({ authType: 'AWS_IAM' }),
    GetAuthPolicy: () => ({ policy: '{"Version":"2012-10-17","Statement":[]}', state: 'Active' }),
    ListListeners: (call) => latticeItems(call, 'listener', { port: 443 }, 'serviceIdentifier'),
    GetListener: () => ({ defaultAction: { fixedResponse: { statusCode: 404 } } }),
    ListRules: (call) => latticeItems(call, 'rule', { isDefault: false }, 'listenerIdentifier'),
    GetRule: () => ({ priority: 10, action: { fixedResponse: { statusCode: 404 } } }),
    ListTargetGroups: (call) => latticeItems(call, 'targetgroup', { type: 'INSTANCE' }),
    GetTargetGroup: () => ({ config: { port: 80, vpcIdentifier: 'vpc-0' } }),
    ListTargets: (call) =>
      pagedBy(call, 'nextToken', 'items', manyOf(call, 'i'), (id) => ({ id, port: 80, status: 'HEALTHY' })),
    ListServiceNetworks: (call) => latticeItems(call, 'servicenetwork', { name: 'shop' }),
    GetServiceNetwork: () => ({ authType: 'NONE' }),
    ListServiceNetworkVpcAssociations: (call) =>
      latticeItems(call, 'vpc', { vpcId: 'vpc-0' }, 'serviceNetworkIdentifier'),
    GetServiceNetworkVpcAssociation: () => ({ securityGroupIds: ['sg-0'] }),
    ListServiceNetworkServiceAssociations: (call) =>
      latticeItems(call, 'service', { serviceId: 'service-0' }, 'serviceNetworkIdentifier'),
    ListServiceNetworkResourceAssociations: (call) => latticeItems(call, 'resource', {}, 'serviceNetworkIdentifier'),
    ListResourceGateways: (call) => latticeItems(call, 'resourcegateway', { vpcIdentifier: 'vpc-0' }),
    ListResourceConfigurations: (call) => latticeItems(call, 'resourceconfiguration'),
    GetResourceConfiguration: () => ({ portRanges: ['5432'] }),
  },
};

/** Lines and doors between networks. */
export const CONNECTION_SERVICES: readonly SimulatedService[] = [
  DIRECT_CONNECT,
  GLOBAL_ACCELERATOR,
  NETWORK_FIREWALL,
  VPC_LATTICE,
];
