import type { ConfigurationOf } from '#estate/model';
import { seededRandom } from '../../random.ts';
import { ago } from '../../users.ts';
import { CARELESS } from './places.ts';
import { arnOf, here, HOME, holds, isWeak, type Placed, type Scene, type Span } from './scene.ts';
import { maker } from './maker.ts';
import { LEGACY_TRAIL_BUCKET, TRAIL_BUCKET } from './trails.ts';

type Flaw =
  | 'public-read'
  | 'public-write'
  | 'plain-http'
  | 'own-key'
  | 'no-versions'
  | 'no-lifecycle'
  | 'no-logs'
  | 'no-block'
  | 'acl'
  | 'foreign-admin'
  | 'takes-trails'
  | 'log-refused';

/** Buckets with a story. */
const NAMED: readonly Placed<Flaw>[] = [
  { account: 'log-archive', name: TRAIL_BUCKET, weak: ['takes-trails'] },
  { account: 'log-archive', name: 'hinoki-log-archive-config' },
  { account: 'log-archive', name: 'hinoki-log-archive-flow-logs' },
  {
    account: 'shop-staging',
    name: 'hinoki-shop-staging-upload-trial',
    weak: ['no-block', { what: 'public-read', since: 10, until: 3 }],
  },
  { account: 'data-platform', name: 'hinoki-data-platform-lake-raw', weak: ['log-refused'] },
  { account: 'data-platform', name: 'hinoki-data-platform-lake-curated' },
  { account: 'data-platform', name: 'hinoki-data-platform-vendor-exchange', weak: ['foreign-admin'] },
  { account: 'logistics-acquired', name: LEGACY_TRAIL_BUCKET, weak: ['takes-trails', 'no-logs', 'no-block'] },
  {
    account: 'logistics-acquired',
    name: 'hinoki-logistics-acquired-partner-drop',
    weak: ['no-block', 'acl', 'plain-http', { what: 'public-write', until: 2 }],
  },
  { account: 'sandbox-engineers', name: 'hinoki-sandbox-engineers-talk-slides', weak: ['no-block', 'public-read'] },
];

const USUAL = ['assets', 'logs', 'exports', 'artifacts', 'uploads'];

/** What is usually wrong with the buckets of an account: each with every so manieth of them. */
const HABITS: readonly { readonly what: Flaw; readonly every: number; readonly offset: number }[] = [
  { what: 'plain-http', every: 3, offset: 0 },
  { what: 'own-key', every: 3, offset: 1 },
  { what: 'no-versions', every: 2, offset: 0 },
  { what: 'no-lifecycle', every: 2, offset: 1 },
  { what: 'no-logs', every: 3, offset: 2 },
];

export const BUCKET_MAKERS = [
  maker('AWS::S3::Bucket', (scene) => [...here(NAMED, scene), ...usualBuckets(scene)].map((row) => bucket(row, scene))),
  maker('AWS::S3::MultiRegionAccessPoint', (scene) =>
    here(MULTI_REGION_POINTS, scene).map((row) => ({
      Name: row.name,
      Alias: `${row.name}.mrap`,
      Status: 'READY' as const,
      Regions: [{ Bucket: 'hinoki-shop-production-assets-1', Region: HOME }],
      PublicAccessBlock: block(!isWeak(row, 'open', scene)),
    })),
  ),
];

const MULTI_REGION_POINTS: readonly Placed<'open'>[] = [
  { account: 'shop-production', name: 'catalogue-images' },
  { account: 'sandbox-engineers', name: 'latency-trial', weak: [{ what: 'open', until: 6 }] },
];

const ACCESS_POINTS: readonly (Placed<'open'> & { readonly bucket: string })[] = [
  { account: 'data-platform', name: 'analysts', bucket: 'hinoki-data-platform-lake-curated' },
  {
    account: 'logistics-acquired',
    name: 'carriers',
    bucket: 'hinoki-logistics-acquired-partner-drop',
    weak: [{ what: 'open', until: 3 }],
  },
];

export const ACCESS_POINT_MAKERS = [
  maker('AWS::S3::AccessPoint', (scene) =>
    here(ACCESS_POINTS, scene).map((row) => ({
      Name: row.name,
      AccessPointArn: arnOf(scene, 's3', `accesspoint/${row.name}`),
      Bucket: row.bucket,
      NetworkOrigin: 'Internet' as const,
      PublicAccessBlockConfiguration: block(!isWeak(row, 'open', scene)),
    })),
  ),
];

/** Two that nobody thought of cleaning up went, and the others stay. */
const GONE: Span = { until: 3 };

function usualBuckets(scene: Scene): Placed<Flaw>[] {
  const { account } = scene;
  const isCareless = CARELESS.has(account.name);
  const isDevelopment = account.name === 'shop-development';
  return Array.from({ length: account.buckets }, (_, index): Placed<Flaw> => {
    const bad = HABITS.filter(({ every, offset }) => (index + offset) % every === 0).map(({ what }) => what);
    const weak = isCareless ? bad : isDevelopment && index % 4 === 0 ? bad.slice(0, 2) : [];
    return { account: account.name, name: `hinoki-${account.name}-${USUAL[index % USUAL.length]}-${index + 1}`, weak };
  }).filter((_, index) => !(isDevelopment && index < 2) || holds(GONE, scene));
}

const block = (on: boolean) => ({
  BlockPublicAcls: on,
  IgnorePublicAcls: on,
  BlockPublicPolicy: on,
  RestrictPublicBuckets: on,
});

function bucket(row: Placed<Flaw>, scene: Scene): ConfigurationOf<'AWS::S3::Bucket'> {
  const { account, asOf } = scene;
  const has = (what: Flaw) => isWeak(row, what, scene);
  const random = seededRandom(`${account.name}/bucket/${row.name}`);
  const owner = { ID: `owner-of-${account.id}` };
  const everybody = {
    Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
    Permission: 'WRITE' as const,
  };
  const isLogTarget = row.name.includes('-logs-') || row.name.includes('log-archive');
  return {
    Name: row.name,
    CreationDate: ago(asOf, random.between(30, account.ageDays), random),
    BucketRegion: HOME,
    Owner: owner,
    Grants: [
      { Grantee: { Type: 'CanonicalUser', ID: owner.ID }, Permission: 'FULL_CONTROL' },
      ...(has('public-write') ? [everybody] : []),
    ],
    OwnershipControls: { Rules: [{ ObjectOwnership: has('acl') ? 'ObjectWriter' : 'BucketOwnerEnforced' }] },
    PublicAccessBlockConfiguration: block(!has('no-block')),
    Policy: policyOf(row, scene),
    ServerSideEncryptionConfiguration: {
      Rules: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: has('own-key') ? 'AES256' : 'aws:kms' },
          BucketKeyEnabled: true,
        },
      ],
    },
    Versioning: { Status: has('no-versions') ? null : 'Enabled', MFADelete: null },
    ...(has('log-refused') ? {} : { LoggingEnabled: has('no-logs') ? null : logsTo(account.name, isLogTarget) }),
    LifecycleRules: has('no-lifecycle')
      ? null
      : [
          {
            ID: 'old-versions',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            NoncurrentVersionExpiration: { NoncurrentDays: 60 },
          },
        ],
    NotificationConfiguration: CARELESS.has(account.name) ? {} : { EventBridgeConfiguration: {} },
    ObjectLockConfiguration: isLogTarget && account.name === 'log-archive' ? { ObjectLockEnabled: 'Enabled' } : null,
  };
}

function logsTo(account: string, isLogTarget: boolean) {
  return {
    TargetBucket: 'hinoki-log-archive-flow-logs',
    TargetPrefix: `access/${account}/${isLogTarget ? 'logs/' : ''}`,
  };
}

/** A bucket's policy says that TLS is asked for, and whatever its story adds. */
function policyOf(row: Placed<Flaw>, scene: Scene): string | null {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const arn = `arn:aws:s3:::${row.name}`;
  const statements = [
    ...(has('plain-http')
      ? []
      : [
          {
            Sid: 'TlsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [arn, `${arn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ]),
    ...(has('public-read')
      ? [{ Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*` }]
      : []),
    ...(has('takes-trails')
      ? [
          {
            Sid: 'Trail',
            Effect: 'Allow',
            Principal: { Service: 'cloudtrail.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: `${arn}/AWSLogs/*`,
          },
        ]
      : []),
    ...(has('foreign-admin')
      ? [
          {
            Sid: 'Vendor',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::900180027003:root' },
            Action: 's3:PutBucketPolicy',
            Resource: arn,
          },
        ]
      : []),
  ];
  return statements.length === 0 ? null : JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
