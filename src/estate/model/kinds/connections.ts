import type {
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  VirtualInterface,
} from '@aws-sdk/client-direct-connect';
import type { CustomerGateway, VpnConnection, VpnGateway } from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const CONNECTION_KINDS = defineKinds({
  'AWS::EC2::VPNGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpnGateways',
    answer: 'VpnGateways',
    id: 'VpnGatewayId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpn-gateway/{id}',
  },
  /** Pre-shared keys of the tunnels are taken out before it is stored. */
  'AWS::EC2::VPNConnection': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpnConnections',
    answer: 'VpnConnections',
    id: 'VpnConnectionId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpn-connection/{id}',
  },
  'AWS::EC2::CustomerGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeCustomerGateways',
    answer: 'CustomerGateways',
    id: 'CustomerGatewayId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:customer-gateway/{id}',
  },
  /** Direct Connect answers in camel case. A gateway is global; it stands under the region that was asked. */
  'AWS::DirectConnect::Gateway': {
    naming: 'own',
    scope: 'region',
    call: 'directconnect:DescribeDirectConnectGateways',
    answer: 'directConnectGateways',
    id: 'directConnectGatewayId',
    arnTemplate: 'arn:{partition}:directconnect::{account}:dx-gateway/{id}',
    name: 'directConnectGatewayName',
  },
  'AWS::DirectConnect::GatewayAssociation': {
    naming: 'own',
    scope: 'region',
    call: 'directconnect:DescribeDirectConnectGatewayAssociations',
    answer: 'directConnectGatewayAssociations',
    id: 'associationId',
    arnTemplate: 'arn:{partition}:directconnect:{region}:{account}:dx-gateway-association/{id}',
  },
  'AWS::DirectConnect::VirtualInterface': {
    naming: 'own',
    scope: 'region',
    call: 'directconnect:DescribeVirtualInterfaces',
    answer: 'virtualInterfaces',
    id: 'virtualInterfaceId',
    arnTemplate: 'arn:{partition}:directconnect:{region}:{account}:dxvif/{id}',
    name: 'virtualInterfaceName',
  },
});

/** Without the keys of its BGP sessions. */
type StoredVirtualInterface = Omit<Stored<VirtualInterface>, 'authKey' | 'customerRouterConfig'>;

export interface ConnectionConfigurations {
  'AWS::EC2::VPNGateway': Stored<VpnGateway>;
  'AWS::EC2::VPNConnection': Stored<VpnConnection>;
  'AWS::EC2::CustomerGateway': Stored<CustomerGateway>;
  'AWS::DirectConnect::Gateway': Stored<DirectConnectGateway>;
  'AWS::DirectConnect::GatewayAssociation': Stored<DirectConnectGatewayAssociation>;
  'AWS::DirectConnect::VirtualInterface': StoredVirtualInterface;
}
