import {
  paginateDescribeTransitGatewayAttachments,
  paginateDescribeTransitGatewayConnects,
  paginateDescribeTransitGatewayPeeringAttachments,
  paginateDescribeTransitGateways,
  paginateDescribeTransitGatewayVpcAttachments,
} from '@aws-sdk/client-ec2';
import { ec2List } from '../support/ec2-list.ts';

/** What is asked for as a whole. */
export const LISTS = [
  ec2List('AWS::EC2::TransitGateway', paginateDescribeTransitGateways, (page) => page.TransitGateways),
  ec2List(
    'AWS::EC2::TransitGatewayAttachment',
    paginateDescribeTransitGatewayAttachments,
    (page) => page.TransitGatewayAttachments,
  ),
  ec2List(
    'AWS::EC2::TransitGatewayVpcAttachment',
    paginateDescribeTransitGatewayVpcAttachments,
    (page) => page.TransitGatewayVpcAttachments,
  ),
  ec2List(
    'AWS::EC2::TransitGatewayPeeringAttachment',
    paginateDescribeTransitGatewayPeeringAttachments,
    (page) => page.TransitGatewayPeeringAttachments,
  ),
  ec2List(
    'AWS::EC2::TransitGatewayConnect',
    paginateDescribeTransitGatewayConnects,
    (page) => page.TransitGatewayConnects,
  ),
];
