import { arnOf, here, isWeak, type Placed, type Scene, daysAgo } from './scene.ts';
import { REGISTRY } from './images.ts';
import { maker } from './maker.ts';

type TaskFlaw = 'no-logs' | 'privileged' | 'writable' | 'secrets' | 'root' | 'plain-files' | 'host-processes';

interface Task extends Placed<TaskFlaw> {
  readonly windows?: true;
}

const TASKS: readonly Task[] = [
  { account: 'shop-production', name: 'web' },
  { account: 'shop-production', name: 'api', weak: [{ what: 'writable', until: 10 }] },
  { account: 'shop-staging', name: 'web' },
  { account: 'shop-staging', name: 'api', weak: ['writable'] },
  { account: 'shop-development', name: 'web', weak: ['writable', 'root', 'secrets'] },
  {
    account: 'shop-development',
    name: 'build',
    weak: ['writable', 'root', 'privileged', { what: 'no-logs', until: 3 }],
  },
  {
    account: 'data-platform',
    name: 'collector',
    weak: [
      { what: 'host-processes', until: 12 },
      { what: 'plain-files', until: 4 },
    ],
  },
  { account: 'shared-services', name: 'label-server', windows: true },
  { account: 'logistics-acquired', name: 'label-printer', windows: true, weak: [{ what: 'root', until: 9 }] },
];

type EksFlaw = 'no-audit' | 'open-endpoint' | 'old';

const EKS: readonly Placed<EksFlaw>[] = [
  { account: 'data-platform', name: 'analytics', weak: [{ what: 'no-audit', until: 4 }] },
  { account: 'sandbox-engineers', name: 'playground', weak: ['no-audit', 'open-endpoint', 'old'] },
];

export const TASK_MAKERS = [
  maker('AWS::ECS::TaskDefinition', (scene) => here(TASKS, scene).map((row) => task(row, scene))),
  maker('AWS::EKS::Cluster', (scene) => here(EKS, scene).map((row) => eksCluster(row, scene))),
];

function task(row: Task, scene: Scene) {
  const has = (what: TaskFlaw) => isWeak(row, what, scene);
  const root = row.windows ? 'ContainerAdministrator' : 'root';
  const user = row.windows ? 'ContainerUser' : '1000:1000';
  const container = {
    name: row.name,
    image: `${REGISTRY}.dkr.ecr.${scene.region}.amazonaws.com/shop/${row.name}:1`,
    essential: true,
    environment: has('secrets')
      ? [{ name: 'DB_PASSWORD', value: '[removed]' }]
      : [{ name: 'STAGE', value: '[removed]' }],
    user: has('root') ? root : user,
    readonlyRootFilesystem: !has('writable'),
    privileged: has('privileged'),
    ...(has('no-logs')
      ? {}
      : { logConfiguration: { logDriver: 'awslogs' as const, options: { 'awslogs-group': `/ecs/${row.name}` } } }),
  };
  const files = {
    name: 'data',
    efsVolumeConfiguration: {
      fileSystemId: 'fs-shared',
      transitEncryption: has('plain-files') ? ('DISABLED' as const) : ('ENABLED' as const),
    },
  };
  return {
    taskDefinitionArn: arnOf(scene, 'ecs', `task-definition/${row.name}:7`),
    family: row.name,
    revision: 7,
    status: 'ACTIVE' as const,
    networkMode: 'awsvpc' as const,
    ...(has('host-processes') ? { pidMode: 'host' as const } : {}),
    ...(row.windows ? { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' as const } } : {}),
    containerDefinitions: [container],
    volumes: row.windows ? [] : [files],
  };
}

function eksCluster(row: Placed<EksFlaw>, scene: Scene) {
  const has = (what: EksFlaw) => isWeak(row, what, scene);
  return {
    name: row.name,
    arn: arnOf(scene, 'eks', `cluster/${row.name}`),
    status: 'ACTIVE' as const,
    version: has('old') ? '1.30' : '1.34',
    createdAt: daysAgo(scene, 280),
    resourcesVpcConfig: {
      vpcId: 'vpc-main',
      endpointPublicAccess: has('open-endpoint'),
      endpointPrivateAccess: true,
      publicAccessCidrs: ['0.0.0.0/0'],
    },
    logging: { clusterLogging: [{ types: ['api' as const, 'audit' as const], enabled: !has('no-audit') }] },
    encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: arnOf(scene, 'kms', 'alias/main') } }],
  };
}
