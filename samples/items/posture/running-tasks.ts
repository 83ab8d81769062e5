import { clusterArn, type Service, SERVICES } from './containers.ts';
import { arnOf, daysAgo, here, idOf, isWeak, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets, ZONES } from './network.ts';

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
