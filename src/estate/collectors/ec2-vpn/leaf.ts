import {
  DescribeCustomerGatewaysCommand,
  DescribeVpnConnectionsCommand,
  DescribeVpnGatewaysCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { defineCollector } from '../contract.ts';
import { collectLists, kindList, onePage } from '../support/kind-lists.ts';
import { without } from '../support/without.ts';

/** These three calls know no pages. */
const LISTS = [
  kindList(
    'AWS::EC2::VPNGateway',
    ({ client, signal }) =>
      onePage(() => client(EC2Client).send(new DescribeVpnGatewaysCommand({}), { abortSignal: signal })),
    (page) => page.VpnGateways,
  ),
  kindList(
    'AWS::EC2::VPNConnection',
    ({ client, signal }) =>
      onePage(() => client(EC2Client).send(new DescribeVpnConnectionsCommand({}), { abortSignal: signal })),
    // The text for the customer's device is long and holds the keys of the tunnels.
    (page) => page.VpnConnections?.map((connection) => without(connection, 'CustomerGatewayConfiguration')),
  ),
  kindList(
    'AWS::EC2::CustomerGateway',
    ({ client, signal }) =>
      onePage(() => client(EC2Client).send(new DescribeCustomerGatewaysCommand({}), { abortSignal: signal })),
    (page) => page.CustomerGateways,
  ),
];

/** Site-to-site VPN. The writer of snapshots takes the pre-shared keys out of what is left. */
export const ec2Vpn = defineCollector({
  id: 'ec2-vpn',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnConnections.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::EC2::VPNGateway', 'AWS::EC2::VPNConnection', 'AWS::EC2::CustomerGateway'],
  permissions: ['ec2:DescribeVpnGateways', 'ec2:DescribeVpnConnections', 'ec2:DescribeCustomerGateways'],
  collect: (context) => collectLists(context, LISTS),
});
