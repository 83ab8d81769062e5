import type { ConfigurationItem } from '#estate/model';
import { type Judgement, notApplicable, unknown } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';

type Snapshot = ConfigurationItem<'AWS::RDS::DBSnapshot' | 'AWS::RDS::DBClusterSnapshot'>;

interface Attribute {
  AttributeName?: string | undefined;
  AttributeValues?: string[] | undefined;
}

/** AWS lets manual snapshots be shared and no others: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html (read 2026-11-26) */
const NOT_SHAREABLE = notApplicable('not-shareable');
const NOT_SEEN = unknown('sharing-not-seen');

/** Whether a snapshot is shared with every AWS account, by the attributes that stand under `member`. */
export function judgeSharing(
  snapshot: Snapshot,
  member: 'DBSnapshotAttributes' | 'DBClusterSnapshotAttributes',
): Judgement {
  const { SnapshotType } = snapshot.configuration;
  if (SnapshotType !== 'manual') return NOT_SHAREABLE;
  const attributes = (snapshot.configuration as Readonly<Record<string, unknown>>)[member] as Attribute[] | undefined;
  const open = attributes?.findIndex(({ AttributeValues }) => AttributeValues?.includes('all')) ?? -1;
  if (open >= 0) return failAt(snapshot, 'public', [`${member}/${open}`]);
  const restore = attributes?.find(({ AttributeName }) => AttributeName === 'restore');
  return restore?.AttributeValues === undefined ? NOT_SEEN : MET;
}
