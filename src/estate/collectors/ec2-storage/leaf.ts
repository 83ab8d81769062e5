import { EC2Client, paginateDescribeSnapshots, paginateDescribeVolumes } from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { collectLists, kindList } from '../support/kind-lists.ts';

const config = ({ client }: CollectorContext) => ({ client: client(EC2Client), pageSize: 500 });
const options = ({ signal }: CollectorContext) => ({ abortSignal: signal });

const LISTS = [
  kindList(
    'AWS::EC2::Volume',
    (context) => paginateDescribeVolumes(config(context), {}, options(context)),
    (page) => page.Volumes,
  ),
  kindList(
    'AWS::EC2::PublicSnapshot',
    (context) =>
      paginateDescribeSnapshots(
        config(context),
        { OwnerIds: ['self'], RestorableByUserIds: ['all'] },
        options(context),
      ),
    (page) => page.Snapshots,
  ),
];

/** Volumes, and snapshots that everybody may restore. */
export const ec2Storage = defineCollector({
  id: 'ec2-storage',
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: ['AWS::EC2::Volume', 'AWS::EC2::PublicSnapshot'],
  permissions: ['ec2:DescribeVolumes', 'ec2:DescribeSnapshots'],
  collect: (context) => collectLists(context, LISTS),
});
