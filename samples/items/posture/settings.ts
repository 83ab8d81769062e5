import { daysAgo, isWeak, type Scene, type Weak } from './scene.ts';
import { maker } from './maker.ts';

type Setting =
  | 'no-contact'
  | 'no-analyzer'
  | 'no-hub'
  | 'no-recorder'
  | 'recorder-stopped'
  | 'guardduty-suspended'
  | 'guardduty-few'
  | 'guardduty-no-runtime'
  | 'inspector-off'
  | 'inspector-no-code'
  | 'ebs-plain'
  | 'snapshots-may-be-public'
  | 'images-may-be-public'
  | 'metadata-v1'
  | 'vpc-open'
  | 'bucket-block-off'
  | 'bucket-block-none'
  | 'documents-may-be-public';

/** What accounts have not switched on. Whoever is not named has everything. */
const SETTINGS: Readonly<Record<string, readonly Weak<Setting>[]>> = {
  network: ['vpc-open'],
  'shared-services': ['vpc-open', 'inspector-no-code'],
  'shop-production': ['vpc-open', { what: 'guardduty-no-runtime', until: 4 }],
  'shop-staging': ['vpc-open', 'inspector-no-code', { what: 'bucket-block-off', since: 10, until: 3 }],
  'shop-development': ['vpc-open', 'inspector-no-code', 'guardduty-no-runtime', 'metadata-v1'],
  'data-platform': ['vpc-open', 'inspector-no-code', { what: 'ebs-plain', until: 5 }],
  'logistics-acquired': [
    'no-contact',
    'no-analyzer',
    'no-hub',
    'recorder-stopped',
    'guardduty-suspended',
    { what: 'inspector-off', until: 6 },
    'inspector-no-code',
    'ebs-plain',
    'metadata-v1',
    'vpc-open',
    'bucket-block-none',
  ],
  'sandbox-engineers': [
    'guardduty-few',
    'inspector-no-code',
    'snapshots-may-be-public',
    { what: 'images-may-be-public', until: 4 },
    { what: 'documents-may-be-public', until: 9 },
    'metadata-v1',
    'vpc-open',
    'bucket-block-off',
  ],
  'sandbox-interns': ['no-contact', 'no-recorder', 'inspector-no-code', 'metadata-v1', 'vpc-open'],
};

/** Whether an account has not switched something on at the moment of a scene. */
export function lacks(scene: Scene, what: Setting): boolean {
  return isWeak({ weak: SETTINGS[scene.account.name] ?? [] }, what, scene);
}

const ALL_BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

export const ACCOUNT_SETTINGS = [
  maker('AWS::Account::AlternateContact', (scene) =>
    lacks(scene, 'no-contact')
      ? []
      : [{ AlternateContactType: 'SECURITY', EmailAddress: 'security@hinoki-foods.example', Title: 'Security desk' }],
  ),
  maker('AWS::S3::AccountPublicAccessBlock', (scene) => {
    if (lacks(scene, 'bucket-block-none')) return [];
    return [
      lacks(scene, 'bucket-block-off')
        ? { ...ALL_BLOCKED, BlockPublicPolicy: false, RestrictPublicBuckets: false }
        : ALL_BLOCKED,
    ];
  }),
];

export const REGION_SETTINGS = [
  maker('AWS::EC2::EBSEncryptionByDefault', (scene) => [{ EbsEncryptionByDefault: !lacks(scene, 'ebs-plain') }]),
  maker('AWS::EC2::SnapshotBlockPublicAccess', (scene) => [
    { State: lacks(scene, 'snapshots-may-be-public') ? 'unblocked' : 'block-all-sharing', ManagedBy: 'account' },
  ]),
  maker('AWS::EC2::ImageBlockPublicAccess', (scene) => [
    {
      ImageBlockPublicAccessState: lacks(scene, 'images-may-be-public') ? 'unblocked' : 'block-new-sharing',
      ManagedBy: 'account',
    },
  ]),
  maker('AWS::EC2::InstanceMetadataDefaults', (scene) => [
    lacks(scene, 'metadata-v1') ? {} : { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
  ]),
  maker('AWS::EC2::VPCBlockPublicAccessOptions', (scene) => [
    {
      AwsAccountId: scene.account.id,
      AwsRegion: scene.region,
      State: 'default-state',
      InternetGatewayBlockMode: lacks(scene, 'vpc-open') ? 'off' : 'block-bidirectional',
    },
  ]),
  maker('AWS::SSM::ServiceSetting', (scene) => [
    {
      SettingId: '/ssm/documents/console/public-sharing-permission',
      SettingValue: lacks(scene, 'documents-may-be-public') ? 'Enable' : 'Disable',
      Status: 'Customized',
    },
  ]),
  maker('AWS::AccessAnalyzer::Analyzer', (scene) => {
    if (lacks(scene, 'no-analyzer')) return [];
    const arn = `arn:aws:access-analyzer:${scene.region}:${scene.account.id}:analyzer/external`;
    return [{ arn, name: 'external', type: 'ACCOUNT', status: 'ACTIVE', createdAt: daysAgo(scene, 300) }];
  }),
];
