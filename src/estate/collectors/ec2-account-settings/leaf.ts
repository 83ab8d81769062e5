import {
  DescribeVpcBlockPublicAccessOptionsCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSnapshotBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { collectLists, kindList, onePage } from '../support/kind-lists.ts';

/** One call, whose answer is the one item of its kind; undefined when the answer does not hold what it is about. */
function setting<T>(
  kind: Parameters<typeof kindList>[0],
  ask: (client: EC2Client, options: { abortSignal: AbortSignal }) => Promise<T>,
  of: (answer: T) => object | undefined,
) {
  const pages = ({ client, signal }: CollectorContext) =>
    onePage(() => ask(client(EC2Client), { abortSignal: signal }));
  return kindList(kind, pages, (answer) => [of(answer) ?? {}]);
}

const LISTS = [
  setting(
    'AWS::EC2::EBSEncryptionByDefault',
    (client, options) => client.send(new GetEbsEncryptionByDefaultCommand({}), options),
    (answer) => answer,
  ),
  setting(
    'AWS::EC2::SnapshotBlockPublicAccess',
    (client, options) => client.send(new GetSnapshotBlockPublicAccessStateCommand({}), options),
    (answer) => answer,
  ),
  setting(
    'AWS::EC2::ImageBlockPublicAccess',
    (client, options) => client.send(new GetImageBlockPublicAccessStateCommand({}), options),
    (answer) => answer,
  ),
  setting(
    'AWS::EC2::InstanceMetadataDefaults',
    (client, options) => client.send(new GetInstanceMetadataDefaultsCommand({}), options),
    (answer) => answer.AccountLevel,
  ),
  setting(
    'AWS::EC2::VPCBlockPublicAccessOptions',
    (client, options) => client.send(new DescribeVpcBlockPublicAccessOptionsCommand({}), options),
    (answer) => answer.VpcBlockPublicAccessOptions,
  ),
];

/** What the account has switched on in the region for all of EC2. */
export const ec2AccountSettings = defineCollector({
  id: 'ec2-account-settings',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsEncryptionByDefault.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSnapshotBlockPublicAccessState.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetImageBlockPublicAccessState.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetInstanceMetadataDefaults.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessOptions.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [
    'AWS::EC2::EBSEncryptionByDefault',
    'AWS::EC2::SnapshotBlockPublicAccess',
    'AWS::EC2::ImageBlockPublicAccess',
    'AWS::EC2::InstanceMetadataDefaults',
    'AWS::EC2::VPCBlockPublicAccessOptions',
  ],
  permissions: [
    'ec2:GetEbsEncryptionByDefault',
    'ec2:GetSnapshotBlockPublicAccessState',
    'ec2:GetImageBlockPublicAccessState',
    'ec2:GetInstanceMetadataDefaults',
    'ec2:DescribeVpcBlockPublicAccessOptions',
  ],
  collect: (context) => collectLists(context, LISTS),
});
