import {
  type DBSnapshot,
  DescribeDBSnapshotAttributesCommand,
  paginateDescribeDBSnapshots,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::RDS::DBSnapshot';

/** The largest page the listing gives. */
const PAGE_SIZE = 100;

/** Snapshots of instances, the manual ones with whom they are shared: AWS lets no other be shared. */
export const rdsSnapshots = defineCollector({
  id: 'rds-snapshots',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshotAttributes.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['rds:DescribeDBSnapshots', 'rds:DescribeDBSnapshotAttributes'],
  async *collect(context) {
    const client = context.client(RDSClient);
    const pages = paginateDescribeDBSnapshots({ client, pageSize: PAGE_SIZE }, {}, { abortSignal: context.signal });
    for await (const page of pages) {
      const whole = await concurrently(page.DBSnapshots ?? [], (snapshot) => withSharing(context, snapshot));
      for (const one of whole) yield item(KIND, stored(one), context.target, { tags: tagsOf({ Tags: one.TagList }) });
    }
  },
});

async function withSharing({ client, attempt, signal }: CollectorContext, snapshot: DBSnapshot) {
  if (snapshot.SnapshotType !== 'manual') return snapshot;
  const { DBSnapshotIdentifier } = snapshot;
  const answer = await attempt(KIND, `sharing of ${DBSnapshotIdentifier}`, () =>
    client(RDSClient).send(new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }), {
      abortSignal: signal,
    }),
  );
  const { DBSnapshotAttributes } = answer?.DBSnapshotAttributesResult ?? {};
  return DBSnapshotAttributes === undefined ? snapshot : { ...snapshot, DBSnapshotAttributes };
}
