import { arnOf, daysAgo, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets } from './network.ts';
import { groupId } from './security-groups.ts';

type RepositoryFlaw = 'no-scan' | 'mutable' | 'never-cleaned' | 'public';

const REPOSITORIES: readonly Placed<RepositoryFlaw>[] = [
  { account: 'shared-services', name: 'base/node' },
  { account: 'shared-services', name: 'base/python' },
  { account: 'shared-services', name: 'shop/web' },
  { account: 'shared-services', name: 'shop/api', weak: [{ what: 'mutable', until: 5 }] },
  { account: 'shared-services', name: 'data/airflow' },
  { account: 'shop-development', name: 'shop/preview', weak: ['mutable', { what: 'never-cleaned', until: 6 }] },
  { account: 'data-platform', name: 'notebooks' },
  { account: 'sandbox-engineers', name: 'talk-demo', weak: ['no-scan', 'mutable', { what: 'public', until: 12 }] },
];

const LIFECYCLE = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
      action: { type: 'expire' },
    },
  ],
});

const CLUSTERS: readonly Placed<'no-insights'>[] = [
  { account: 'shop-production', name: 'shop' },
  { account: 'shop-staging', name: 'shop', weak: [{ what: 'no-insights', until: 3 }] },
  { account: 'shop-development', name: 'shop' },
  { account: 'data-platform', name: 'ingest' },
  { account: 'logistics-acquired', name: 'labels' },
];

type ServiceFlaw = 'public-address' | 'old-platform';

export interface Service extends Placed<ServiceFlaw> {
  readonly cluster: string;
}

export const SERVICES: readonly Service[] = [
  { account: 'shop-production', name: 'web', cluster: 'shop' },
  { account: 'shop-production', name: 'api', cluster: 'shop' },
  { account: 'shop-staging', name: 'web', cluster: 'shop' },
  { account: 'shop-staging', name: 'api', cluster: 'shop', weak: [{ what: 'old-platform', until: 8 }] },
  { account: 'shop-development', name: 'web', cluster: 'shop', weak: ['public-address'] },
  { account: 'data-platform', name: 'collector', cluster: 'ingest', weak: ['old-platform'] },
  { account: 'logistics-acquired', name: 'printer', cluster: 'labels' },
];

const TASK_SETS: readonly Placed<'public-address'>[] = [
  { account: 'shop-production', name: 'api-blue' },
  { account: 'shop-development', name: 'web-preview', weak: [{ what: 'public-address', until: 5 }] },
];

export const clusterArn = (scene: Scene, name: string) => arnOf(scene, 'ecs', `cluster/${name}`);

const addresses = (scene: Scene, isPublic: boolean) => ({
  awsvpcConfiguration: {
    subnets: privateSubnets(scene),
    securityGroups: [groupId(scene, 'app')],
    assignPublicIp: isPublic ? ('ENABLED' as const) : ('DISABLED' as const),
  },
});

export const CONTAINER_MAKERS = [
  maker('AWS::ECR::Repository', (scene) => here(REPOSITORIES, scene).map((row) => repository(row, scene))),
  maker('AWS::ECS::Cluster', (scene) =>
    here(CLUSTERS, scene).map((row) => ({
      clusterArn: clusterArn(scene, row.name),
      clusterName: row.name,
      status: 'ACTIVE',
      settings: [
        { name: 'containerInsights' as const, value: isWeak(row, 'no-insights', scene) ? 'disabled' : 'enhanced' },
      ],
    })),
  ),
  maker('AWS::ECS::Service', (scene) =>
    here(SERVICES, scene).map((row) => ({
      serviceArn: arnOf(scene, 'ecs', `service/${row.cluster}/${row.name}`),
      serviceName: row.name,
      clusterArn: clusterArn(scene, row.cluster),
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 2,
      launchType: 'FARGATE' as const,
      platformVersion: isWeak(row, 'old-platform', scene) ? '1.3.0' : 'LATEST',
      platformFamily: 'Linux',
      networkConfiguration: addresses(scene, isWeak(row, 'public-address', scene)),
      createdAt: daysAgo(scene, 210),
    })),
  ),
  maker('AWS::ECS::TaskSet', (scene) =>
    here(TASK_SETS, scene).map((row) => ({
      taskSetArn: arnOf(scene, 'ecs', `task-set/shop/${row.name}/ecs-svc-1`),
      serviceArn: arnOf(scene, 'ecs', `service/shop/${row.name}`),
      status: 'PRIMARY',
      networkConfiguration: addresses(scene, isWeak(row, 'public-address', scene)),
    })),
  ),
];

function repository(row: Placed<RepositoryFlaw>, scene: Scene) {
  const has = (what: RepositoryFlaw) => isWeak(row, what, scene);
  const principal = has('public') ? '*' : { AWS: `arn:aws:iam::${scene.account.id}:root` };
  const pull = {
    Sid: 'pull',
    Effect: 'Allow',
    Principal: principal,
    Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  };
  return {
    repositoryName: row.name,
    repositoryArn: arnOf(scene, 'ecr', `repository/${row.name}`),
    registryId: scene.account.id,
    repositoryUri: `${scene.account.id}.dkr.ecr.${scene.region}.amazonaws.com/${row.name}`,
    createdAt: daysAgo(scene, 330),
    imageTagMutability: has('mutable') ? ('MUTABLE' as const) : ('IMMUTABLE' as const),
    scanningConfiguration: has('no-scan')
      ? { scanOnPush: false, scanFrequency: 'MANUAL' as const }
      : { scanOnPush: true, scanFrequency: 'SCAN_ON_PUSH' as const },
    lifecyclePolicyText: has('never-cleaned') ? null : LIFECYCLE,
    policyText: JSON.stringify({ Version: '2012-10-17', Statement: [pull] }),
  };
}
