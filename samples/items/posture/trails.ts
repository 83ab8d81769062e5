import { MANAGEMENT_ACCOUNT_ID } from '../../company.ts';
import { arnOf, daysAgo, here, HOME, isWeak, lately, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type Flaw = 'stopped' | 'one-region' | 'no-log-group' | 'all-buckets';

/** Trails of accounts besides the organization's: what was there before they joined, and records of data. */
const TRAILS: readonly Placed<Flaw>[] = [
  { account: 'shop-production', name: 'data-events', weak: ['all-buckets'] },
  { account: 'data-platform', name: 'data-events', weak: ['all-buckets', { what: 'stopped', since: 3 }] },
  { account: 'logistics-acquired', name: 'legacy', weak: ['one-region', 'no-log-group'] },
];

export const ORGANIZATION_TRAIL = `arn:aws:cloudtrail:${HOME}:${MANAGEMENT_ACCOUNT_ID}:trail/hinoki-organization`;
export const TRAIL_LOG_GROUP = 'aws-cloudtrail-logs-organization';
export const TRAIL_BUCKET = 'hinoki-log-archive-organization-trail';
export const LEGACY_TRAIL_BUCKET = 'hinoki-logistics-acquired-legacy-trail';

const MANAGEMENT_EVENTS = [
  {
    ReadWriteType: 'All' as const,
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
  },
];

/** Data of every bucket, beside the management events that the organization's trail has already. */
const BUCKET_EVENTS = [
  {
    ReadWriteType: 'All' as const,
    IncludeManagementEvents: false,
    DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
    ExcludeManagementEventSources: [],
  },
];

export const TRAIL_MAKERS = [
  maker('AWS::CloudTrail::Trail', (scene) => [
    organizationTrail(scene),
    ...here(TRAILS, scene).map((row) => ownTrail(row, scene)),
  ]),
];

/** Every member shows the trail of the organization as its own. */
function organizationTrail(scene: Scene) {
  return {
    Name: 'hinoki-organization',
    TrailARN: ORGANIZATION_TRAIL,
    HomeRegion: HOME,
    S3BucketName: TRAIL_BUCKET,
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: true,
    IsOrganizationTrail: true,
    LogFileValidationEnabled: true,
    KmsKeyId: `arn:aws:kms:${HOME}:${MANAGEMENT_ACCOUNT_ID}:alias/organization-trail`,
    CloudWatchLogsLogGroupArn: `arn:aws:logs:${HOME}:${MANAGEMENT_ACCOUNT_ID}:log-group:${TRAIL_LOG_GROUP}:*`,
    Status: {
      IsLogging: true,
      LatestDeliveryTime: lately(scene, 0),
      LatestCloudWatchLogsDeliveryTime: lately(scene, 0),
    },
    EventSelectors: MANAGEMENT_EVENTS,
    AdvancedEventSelectors: null,
  };
}

function ownTrail(row: Placed<Flaw>, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const place = { account: scene.account, region: HOME };
  return {
    Name: row.name,
    TrailARN: arnOf(place, 'cloudtrail', `trail/${row.name}`),
    HomeRegion: HOME,
    S3BucketName: has('one-region') ? LEGACY_TRAIL_BUCKET : TRAIL_BUCKET,
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: !has('one-region'),
    IsOrganizationTrail: false,
    LogFileValidationEnabled: true,
    KmsKeyId: arnOf(place, 'kms', 'alias/main'),
    ...(has('no-log-group') ? {} : { CloudWatchLogsLogGroupArn: arnOf(place, 'logs', 'log-group:data-events:*') }),
    Status: {
      IsLogging: !has('stopped'),
      LatestDeliveryTime: has('stopped') ? daysAgo(scene, 3) : lately(scene, 0),
      ...(has('no-log-group')
        ? {}
        : { LatestCloudWatchLogsDeliveryTime: has('stopped') ? daysAgo(scene, 3) : lately(scene, 0) }),
    },
    EventSelectors: has('all-buckets') ? BUCKET_EVENTS : MANAGEMENT_EVENTS,
    AdvancedEventSelectors: null,
  };
}
