import type {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayConnect,
  TransitGatewayPeeringAttachment,
  TransitGatewayPrefixListReference,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
  TransitGatewayRouteTablePropagation,
  TransitGatewayVpcAttachment,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const TRANSIT_KINDS = defineKinds({
  'AWS::EC2::TransitGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeTransitGateways',
    answer: 'TransitGateways',
    id: 'TransitGatewayId',
    arn: 'TransitGatewayArn',
  },
  'AWS::EC2::TransitGatewayAttachment': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayAttachments',
    answer: 'TransitGatewayAttachments',
    id: 'TransitGatewayAttachmentId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{id}',
  },
  'AWS::EC2::TransitGatewayVpcAttachment': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayVpcAttachments',
    answer: 'TransitGatewayVpcAttachments',
    id: 'TransitGatewayAttachmentId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{id}',
  },
  'AWS::EC2::TransitGatewayPeeringAttachment': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayPeeringAttachments',
    answer: 'TransitGatewayPeeringAttachments',
    id: 'TransitGatewayAttachmentId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{id}',
  },
  'AWS::EC2::TransitGatewayConnect': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayConnects',
    answer: 'TransitGatewayConnects',
    id: 'TransitGatewayAttachmentId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{id}',
  },
  'AWS::EC2::TransitGatewayRouteTable': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayRouteTables',
    answer: 'TransitGatewayRouteTables',
    id: 'TransitGatewayRouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-route-table/{id}',
  },
  /** The routes of one route table; the answer itself does not name the table, so an export wraps it. */
  'AWS::EC2::TransitGatewayRoutes': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:SearchTransitGatewayRoutes',
    answer: 'TransitGatewayStaticRoutes',
    id: 'TransitGatewayRouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-route-table/{id}',
  },
  /** The propagations of one route table, wrapped alike. */
  'AWS::EC2::TransitGatewayPropagations': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:GetTransitGatewayRouteTablePropagations',
    answer: 'TransitGatewayPropagations',
    id: 'TransitGatewayRouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-route-table/{id}',
  },
  /** The prefix lists that one route table has routes for, wrapped alike. */
  'AWS::EC2::TransitGatewayPrefixListReferences': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:GetTransitGatewayPrefixListReferences',
    answer: 'TransitGatewayPrefixListReferenceTables',
    id: 'TransitGatewayRouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-route-table/{id}',
  },
});

/** Static and propagated routes are asked for apart: each has its members, left out when it was not answered. */
export interface TransitGatewayRoutes {
  TransitGatewayRouteTableId?: string;
  /** Whether there are more static routes than were answered. */
  AdditionalRoutesAvailable?: boolean;
  /** The static ones. */
  Routes?: Stored<TransitGatewayRoute>[];
  AdditionalPropagatedRoutesAvailable?: boolean;
  PropagatedRoutes?: Stored<TransitGatewayRoute>[];
}

export interface TransitGatewayPropagations {
  TransitGatewayRouteTableId?: string;
  TransitGatewayRouteTablePropagations?: Stored<TransitGatewayRouteTablePropagation>[];
}

export interface TransitGatewayPrefixListReferences {
  TransitGatewayRouteTableId?: string;
  TransitGatewayPrefixListReferences?: Stored<TransitGatewayPrefixListReference>[];
}

export interface TransitConfigurations {
  'AWS::EC2::TransitGateway': Stored<TransitGateway>;
  'AWS::EC2::TransitGatewayAttachment': Stored<TransitGatewayAttachment>;
  'AWS::EC2::TransitGatewayVpcAttachment': Stored<TransitGatewayVpcAttachment>;
  'AWS::EC2::TransitGatewayPeeringAttachment': Stored<TransitGatewayPeeringAttachment>;
  'AWS::EC2::TransitGatewayConnect': Stored<TransitGatewayConnect>;
  'AWS::EC2::TransitGatewayRouteTable': Stored<TransitGatewayRouteTable>;
  'AWS::EC2::TransitGatewayRoutes': TransitGatewayRoutes;
  'AWS::EC2::TransitGatewayPropagations': TransitGatewayPropagations;
  'AWS::EC2::TransitGatewayPrefixListReferences': TransitGatewayPrefixListReferences;
}
