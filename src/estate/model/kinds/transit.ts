import type {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayPeeringAttachment,
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
  'AWS::EC2::TransitGatewayRouteTable': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeTransitGatewayRouteTables',
    answer: 'TransitGatewayRouteTables',
    id: 'TransitGatewayRouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:transit-gateway-route-table/{id}',
  },
  /** The static routes of one route table; the answer itself does not name the table, so an export wraps it. */
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
});

export interface TransitGatewayRoutes {
  TransitGatewayRouteTableId?: string;
  AdditionalRoutesAvailable?: boolean;
  Routes?: Stored<TransitGatewayRoute>[];
}

export interface TransitGatewayPropagations {
  TransitGatewayRouteTableId?: string;
  TransitGatewayRouteTablePropagations?: Stored<TransitGatewayRouteTablePropagation>[];
}

export interface TransitConfigurations {
  'AWS::EC2::TransitGateway': Stored<TransitGateway>;
  'AWS::EC2::TransitGatewayAttachment': Stored<TransitGatewayAttachment>;
  'AWS::EC2::TransitGatewayVpcAttachment': Stored<TransitGatewayVpcAttachment>;
  'AWS::EC2::TransitGatewayPeeringAttachment': Stored<TransitGatewayPeeringAttachment>;
  'AWS::EC2::TransitGatewayRouteTable': Stored<TransitGatewayRouteTable>;
  'AWS::EC2::TransitGatewayRoutes': TransitGatewayRoutes;
  'AWS::EC2::TransitGatewayPropagations': TransitGatewayPropagations;
}
