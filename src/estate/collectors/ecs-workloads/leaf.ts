import {
  type Cluster,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  paginateListTaskDefinitionFamilies,
  type Service,
} from '@aws-sdk/client-ecs';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { smallTags } from '../support/tags.ts';
import { withoutValues } from './without-values.ts';

const CLUSTER = 'AWS::ECS::Cluster';
const SERVICE = 'AWS::ECS::Service';
const TASK_SET = 'AWS::ECS::TaskSet';
const TASK_DEFINITION = 'AWS::ECS::TaskDefinition';

/** As many services as DescribeServices takes. */
const SERVICES_AT_ONCE = 10;

/** Clusters, what runs in them, and the definitions it runs by. */
export const ecsWorkloads = defineCollector({
  id: 'ecs-workloads',
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [CLUSTER, SERVICE, TASK_SET, TASK_DEFINITION],
  permissions: [
    'ecs:ListClusters',
    'ecs:DescribeClusters',
    'ecs:ListServices',
    'ecs:DescribeServices',
    'ecs:ListTaskDefinitionFamilies',
    'ecs:DescribeTaskDefinition',
  ],
  async *collect(context) {
    const client = context.client(ECSClient);
    const options = { abortSignal: context.signal };
    /** Revisions that something runs. */
    const used = new Set<string>();
    for await (const { clusterArns = [] } of paginateListClusters({ client }, {}, options)) {
      const clusters = await describeClusters(context, clusterArns);
      for (const cluster of clusters) {
        yield item(CLUSTER, stored(cluster), context.target, { tags: smallTags(cluster.tags) });
        yield* servicesOf(context, cluster.clusterArn ?? '', used);
      }
    }
    for (const kind of [CLUSTER, SERVICE, TASK_SET] as const) context.finished(kind);

    /** A family's name alone asks for its newest active revision. */
    const families = paginateListTaskDefinitionFamilies({ client }, { status: 'ACTIVE' }, options);
    for await (const { families: names = [] } of families) {
      for (const one of await definitions(context, names)) {
        used.delete(one.body.arn);
        yield one;
      }
    }
    yield* await definitions(context, [...used].toSorted());
  },
});

async function describeClusters({ client, attempt, signal }: CollectorContext, clusters: string[]): Promise<Cluster[]> {
  if (clusters.length === 0) return [];
  const request = new DescribeClustersCommand({ clusters, include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'] });
  const kinds = [CLUSTER, SERVICE, TASK_SET, TASK_DEFINITION] as const;
  const answer = await attempt(kinds, 'clusters', () => client(ECSClient).send(request, { abortSignal: signal }));
  return answer?.clusters ?? [];
}

async function* servicesOf(context: CollectorContext, cluster: string, used: Set<string>): AsyncIterable<Collected> {
  for (const service of await describeServices(context, cluster)) {
    yield item(SERVICE, stored(service), context.target, { tags: smallTags(service.tags) });
    for (const { taskDefinition } of [service, ...(service.deployments ?? [])]) {
      if (taskDefinition !== undefined) used.add(taskDefinition);
    }
    for (const set of service.taskSets ?? []) {
      yield item(TASK_SET, stored(set), context.target, { tags: smallTags(set.tags) });
      if (set.taskDefinition !== undefined) used.add(set.taskDefinition);
    }
  }
}

async function describeServices(context: CollectorContext, cluster: string): Promise<readonly Service[]> {
  const client = context.client(ECSClient);
  const options = { abortSignal: context.signal };
  const kinds = [SERVICE, TASK_SET, TASK_DEFINITION] as const;
  const pages = await context.attempt(kinds, `services of ${cluster}`, () =>
    gather(paginateListServices({ client, pageSize: SERVICES_AT_ONCE }, { cluster }, options)),
  );
  const asked = (pages ?? []).flatMap(({ serviceArns = [] }) => (serviceArns.length === 0 ? [] : [serviceArns]));
  const answers = await concurrently(asked, (services) =>
    context.attempt(kinds, `services of ${cluster}`, () =>
      client.send(new DescribeServicesCommand({ cluster, services, include: ['TAGS'] }), options),
    ),
  );
  return answers.flatMap((answer) => answer?.services ?? []);
}

async function definitions({ client, attempt, target, signal }: CollectorContext, names: readonly string[]) {
  const answers = await concurrently(names, (taskDefinition) => {
    const request = new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] });
    const call = () => client(ECSClient).send(request, { abortSignal: signal });
    return attempt(TASK_DEFINITION, `task definition ${taskDefinition}`, call);
  });
  return answers.flatMap((answer) => {
    const { taskDefinition, tags } = answer ?? {};
    if (taskDefinition === undefined) return [];
    return [item(TASK_DEFINITION, withoutValues(stored(taskDefinition)), target, { tags: smallTags(tags) })];
  });
}
