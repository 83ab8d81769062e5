import { imageDigest, imageOfService } from '../../software/images.ts';
import { clusterArn, type Service, SERVICES } from './containers.ts';
import { arnOf, daysAgo, here, idOf, isWeak, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets, ZONES } from './network.ts';
import { REGISTRY } from './images.ts';

/** One task of a service in each zone, with its interface. */
export function runningTasks(scene: Scene) {
  return here(SERVICES, scene).flatMap((row, nth) =>
    ZONES.map((zone, side) => ({
      row,
      zone,
      interfaceId: idOf(scene, 'eni', `task-${row.name}-${zone}`),
      subnetId: privateSubnets(scene)[side] ?? '',
      block: side * 4 + 3,
      host: nth + 20,
      isPublic: isWeak(row, 'public-address', scene),
    })),
  );
}

export type RunningTask = ReturnType<typeof runningTasks>[number];

const taskName = ({ cluster, name }: Service, zone: string, scene: Scene) =>
  `${cluster}/${idOf(scene, 'task', `${name}-${zone}`).slice(5)}`;

/** What its container runs, as far as the image is one of the registry's. */
function containersOf({ name }: Service, scene: Scene) {
  const image = scene.account.owner === 'shop' ? imageOfService(name, scene.back) : undefined;
  if (image === undefined) return [];
  const registry = `${REGISTRY}.dkr.ecr.${scene.region}.amazonaws.com`;
  return [
    {
      name,
      image: `${registry}/${image.repository}:${image.tag}`,
      imageDigest: imageDigest(image),
      lastStatus: 'RUNNING',
    },
  ];
}

export const RUNNING_TASK_MAKERS = [
  maker('AWS::ECS::Task', (scene) =>
    runningTasks(scene).map(({ row, zone, interfaceId, subnetId }) => ({
      taskArn: arnOf(scene, 'ecs', `task/${taskName(row, zone, scene)}`),
      clusterArn: clusterArn(scene, row.cluster),
      group: `service:${row.name}`,
      taskDefinitionArn: arnOf(scene, 'ecs', `task-definition/${row.name}:7`),
      launchType: 'FARGATE' as const,
      lastStatus: 'RUNNING',
      desiredStatus: 'RUNNING',
      availabilityZone: `${scene.region}${zone}`,
      startedAt: daysAgo(scene, 30),
      containers: containersOf(row, scene),
      attachments: [
        {
          id: `attachment-${row.name}-${zone}`,
          type: 'ElasticNetworkInterface',
          status: 'ATTACHED',
          details: [
            { name: 'subnetId', value: subnetId },
            { name: 'networkInterfaceId', value: interfaceId },
          ],
        },
      ],
    })),
  ),
];
