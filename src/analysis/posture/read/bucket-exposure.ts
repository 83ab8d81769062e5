import type { ConfigurationItem } from '#estate/model';
import type { Judgement } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';
import { missing, UNREADABLE } from './missing.ts';
import { speaksOfAction } from './policy-document.ts';
import { publicStatements, readResourcePolicy } from './public-access.ts';

type Bucket = ConfigurationItem<'AWS::S3::Bucket'>;
type AccountBlock = ConfigurationItem<'AWS::S3::AccountPublicAccessBlock'>;

export type Wish = 'read' | 'write';

export const BLOCK_SETTINGS = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

type Setting = (typeof BLOCK_SETTINGS)[number];

/** Actions by which data or its protection is read or changed, whatever else a policy may allow. */
const ACTIONS: Readonly<Record<Wish, readonly string[]>> = {
  read: [
    's3:GetObject',
    's3:GetObjectVersion',
    's3:GetObjectTorrent',
    's3:GetObjectTagging',
    's3:GetObjectAcl',
    's3:ListBucket',
    's3:ListBucketVersions',
    's3:ListBucketMultipartUploads',
    's3:GetBucketPolicy',
    's3:GetBucketAcl',
  ],
  write: [
    's3:PutObject',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:RestoreObject',
    's3:AbortMultipartUpload',
    's3:PutObjectTagging',
    's3:PutObjectAcl',
    's3:ObjectOwnerOverrideToBucketOwner',
    's3:PutBucketAcl',
    's3:PutBucketPolicy',
    's3:DeleteBucketPolicy',
    's3:DeleteBucket',
    's3:PutLifecycleConfiguration',
    's3:PutReplicationConfiguration',
    's3:PutBucketOwnershipControls',
    's3:PutBucketPublicAccessBlock',
    's3:PutBucketVersioning',
    's3:PutBucketNotification',
    's3:PutEncryptionConfiguration',
  ],
};

const PERMISSIONS: Readonly<Record<Wish, readonly string[]>> = {
  read: ['READ', 'READ_ACP', 'FULL_CONTROL'],
  write: ['WRITE', 'WRITE_ACP', 'FULL_CONTROL'],
};

/** Everybody, and everybody with any AWS account: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (read 2026-11-26) */
const PUBLIC_GROUP = /^https?:\/\/acs\.amazonaws\.com\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/**
 * Whether a bucket and its account together hold a setting; the stricter of the two counts. Undefined when neither is
 * seen to hold it and one of them was not seen.
 */
export function isBlocked(setting: Setting, bucket: Bucket, account: AccountBlock | undefined): boolean | undefined {
  const own = bucket.configuration.PublicAccessBlockConfiguration;
  const ofAccount = account === undefined ? false : account.configuration[setting];
  const ofBucket = own === null ? false : own?.[setting];
  if (ofAccount === true || ofBucket === true) return true;
  return ofAccount === undefined || ofBucket === undefined ? undefined : false;
}

/** Whether anybody may read or write a bucket: policy, ACL, object ownership and both public access blocks together. */
export function judgeExposure(bucket: Bucket, account: AccountBlock | undefined, wish: Wish): Judgement {
  const said = [byPolicy(bucket, account, wish), byAcl(bucket, account, wish)];
  const worst = said.find(({ outcome }) => outcome === 'fail') ?? said.find(({ outcome }) => outcome === 'unknown');
  return worst ?? MET;
}

function byPolicy(bucket: Bucket, account: AccountBlock | undefined, wish: Wish): Judgement {
  const restricted = isBlocked('RestrictPublicBuckets', bucket, account);
  if (restricted === true) return MET;
  const { Policy } = bucket.configuration;
  if (Policy === undefined) return missing('Policy');
  if (Policy === null) return MET;
  const document = readResourcePolicy(Policy);
  if (document === undefined) return UNREADABLE;
  const open = publicStatements(document).flatMap((statement) => {
    const action = ACTIONS[wish].find((one) => speaksOfAction(statement, one));
    return action === undefined ? [] : [{ statement, action }];
  });
  const [first] = open;
  if (first === undefined) return MET;
  if (restricted === undefined) return missing('PublicAccessBlockConfiguration.RestrictPublicBuckets');
  const { sid, index } = first.statement;
  return failAt(bucket, 'by-policy', ['Policy', 'PublicAccessBlockConfiguration'], {
    statement: sid ?? `Statement/${index}`,
    action: first.action,
  });
}

function byAcl(bucket: Bucket, account: AccountBlock | undefined, wish: Wish): Judgement {
  const ignored = isBlocked('IgnorePublicAcls', bucket, account);
  const acls = usesAcls(bucket);
  if (ignored === true || acls === false) return MET;
  const { Grants } = bucket.configuration;
  if (Grants === undefined) return missing('Grants');
  for (const [index, { Grantee, Permission }] of Grants.entries()) {
    const group = Grantee?.URI;
    if (group === undefined && (Grantee?.Type === undefined || Grantee.Type === 'Group'))
      return missing('Grants.Grantee');
    if (group === undefined || !PUBLIC_GROUP.test(group)) continue;
    if (Permission === undefined) return missing('Grants.Permission');
    if (!PERMISSIONS[wish].includes(Permission)) continue;
    if (ignored === undefined) return missing('PublicAccessBlockConfiguration.IgnorePublicAcls');
    if (acls === undefined) return missing('OwnershipControls');
    const params = { group: group.slice(group.lastIndexOf('/') + 1), permission: Permission };
    return failAt(bucket, 'by-acl', [`Grants/${index}`, 'OwnershipControls'], params);
  }
  return MET;
}

/** Whether access control lists count in a bucket: not when its owner owns every object. Undefined when not seen. */
export function usesAcls({ configuration: { OwnershipControls } }: Bucket): boolean | undefined {
  if (OwnershipControls === null) return true;
  const rules = OwnershipControls?.Rules;
  if (rules === undefined || rules.some(({ ObjectOwnership }) => ObjectOwnership === undefined)) return undefined;
  return !rules.some(({ ObjectOwnership }) => ObjectOwnership === 'BucketOwnerEnforced');
}
