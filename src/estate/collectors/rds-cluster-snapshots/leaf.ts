import {
  type DBClusterSnapshot,
  DescribeDBClusterSnapshotAttributesCommand,
  paginateDescribeDBClusterSnapshots,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::RDS::DBClusterSnapshot';

/** The largest page the listing gives. */
const PAGE_SIZE = 100;

/** Snapshots of clusters, the manual ones with whom they are shared: AWS lets no other be shared. */
export const rdsClusterSnapshots = defineCollector({
  id: 'rds-cluster-snapshots',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshotAttributes.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['rds:DescribeDBClusterSnapshots', 'rds:DescribeDBClusterSnapshotAttributes'],
  async *collect(context) {
    const client = context.client(RDSClient);
    const pages = paginateDescribeDBClusterSnapshots(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const whole = await concurrently(page.DBClusterSnapshots ?? [], (snapshot) => withSharing(context, snapshot));
      for (const one of whole) yield item(KIND, stored(one), context.target, { tags: tagsOf({ Tags: one.TagList }) });
    }
  },
});

async function withSharing({ client, attempt, signal }: CollectorContext, snapshot: DBClusterSnapshot) {
  if (snapshot.SnapshotType !== 'manual') return snapshot;
  const { DBClusterSnapshotIdentifier } = snapshot;
  const answer = await attempt(KIND, `sharing of ${DBClusterSnapshotIdentifier}`, () =>
    client(RDSClient).send(new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier }), {
      abortSignal: signal,
    }),
  );
  const { DBClusterSnapshotAttributes } = answer?.DBClusterSnapshotAttributesResult ?? {};
  return DBClusterSnapshotAttributes === undefined ? snapshot : { ...snapshot, DBClusterSnapshotAttributes };
}
