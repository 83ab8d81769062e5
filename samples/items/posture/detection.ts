import { arnOf, daysAgo, HOME, idOf, type Scene } from './scene.ts';
import { type AnyMaker, maker } from './maker.ts';
import { lacks } from './settings.ts';

const PLANS = [
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
] as const;
/** The plans that are on where only what was free was switched on. */
const FEW: ReadonlySet<string> = new Set(['S3_DATA_EVENTS', 'EKS_AUDIT_LOGS']);
const AGENTS = ['EC2_AGENT_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EKS_ADDON_MANAGEMENT'] as const;

export const GUARDDUTY = maker('AWS::GuardDuty::Detector', (scene) => {
  const on = (is: boolean) => (is ? ('ENABLED' as const) : ('DISABLED' as const));
  const few = lacks(scene, 'guardduty-few');
  const runtime = !few && !lacks(scene, 'guardduty-no-runtime');
  return [
    {
      DetectorId: idOf(scene, 'gd', 'detector').slice(3),
      Status: on(!lacks(scene, 'guardduty-suspended')),
      ServiceRole: `arn:aws:iam::${scene.account.id}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
      FindingPublishingFrequency: 'FIFTEEN_MINUTES',
      CreatedAt: daysAgo(scene, Math.min(scene.account.ageDays, 640)),
      Features: [
        { Name: 'CLOUD_TRAIL', Status: 'ENABLED' },
        ...PLANS.map((Name) => ({ Name, Status: on(!few || FEW.has(Name)) })),
        {
          Name: 'RUNTIME_MONITORING',
          Status: on(runtime),
          AdditionalConfiguration: AGENTS.map((Name) => ({ Name, Status: on(runtime) })),
        },
      ],
    },
  ];
});

const recorder = maker('AWS::Config::ConfigurationRecorder', (scene) => {
  if (lacks(scene, 'no-recorder')) return [];
  const running = !lacks(scene, 'recorder-stopped');
  const isHome = scene.region === HOME;
  return [
    {
      name: 'default',
      roleARN: `arn:aws:iam::${scene.account.id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      recordingGroup: {
        allSupported: true,
        includeGlobalResourceTypes: isHome,
        resourceTypes: [],
        recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
      },
      Status: {
        name: 'default',
        recording: running,
        lastStatus: 'Success' as const,
        lastStartTime: daysAgo(scene, 200),
      },
    },
  ];
});

const channel = maker('AWS::Config::DeliveryChannel', (scene) =>
  lacks(scene, 'no-recorder')
    ? []
    : [
        {
          name: 'default',
          s3BucketName: 'hinoki-log-archive-config',
          Status: {
            name: 'default',
            configHistoryDeliveryInfo: { lastStatus: 'Success' as const },
          },
        },
      ],
);

/** Watching of a whole region: GuardDuty is not here, because one account was not asked for it. */
export const WATCHING: readonly AnyMaker[] = [
  recorder,
  channel,
  maker('AWS::SecurityHub::Hub', (scene) =>
    lacks(scene, 'no-hub')
      ? []
      : [
          {
            HubArn: arnOf(scene, 'securityhub', 'hub/default'),
            SubscribedAt: daysAgo(scene, 400),
            AutoEnableControls: true,
          },
        ],
  ),
  maker('AWS::Inspector2::AccountStatus', (scene) => [inspectorStatus(scene)]),
];

function inspectorStatus(scene: Scene) {
  const isOff = lacks(scene, 'inspector-off');
  const state = (off: boolean) => ({
    status: off ? ('DISABLED' as const) : ('ENABLED' as const),
    errorCode: undefined,
    errorMessage: undefined,
  });
  return {
    accountId: scene.account.id,
    state: state(isOff),
    resourceState: {
      ec2: state(isOff),
      ecr: state(isOff),
      lambda: state(isOff),
      lambdaCode: state(isOff || lacks(scene, 'inspector-no-code')),
    },
  };
}
