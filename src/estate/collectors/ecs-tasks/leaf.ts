import { DescribeTasksCommand, ECSClient, paginateListClusters, paginateListTasks } from '@aws-sdk/client-ecs';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';
import { smallTags } from '../support/tags.ts';
import { without } from '../support/without.ts';

const TASK = 'AWS::ECS::Task';

/** As many tasks as DescribeTasks takes. */
const TASKS_AT_ONCE = 100;

/** Tasks that run, with the network interfaces they have. */
export const ecsTasks = defineCollector({
  id: 'ecs-tasks',
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [TASK],
  permissions: ['ecs:ListClusters', 'ecs:ListTasks', 'ecs:DescribeTasks'],
  async *collect(context) {
    const client = context.client(ECSClient);
    for await (const { clusterArns = [] } of paginateListClusters({ client }, {}, { abortSignal: context.signal })) {
      for (const cluster of clusterArns) yield* tasksOf(context, cluster);
    }
  },
});

async function* tasksOf(context: CollectorContext, cluster: string): AsyncIterable<Collected> {
  const client = context.client(ECSClient);
  const options = { abortSignal: context.signal };
  const pages = paginateListTasks({ client, pageSize: TASKS_AT_ONCE }, { cluster, desiredStatus: 'RUNNING' }, options);
  for await (const { taskArns = [] } of attemptedPages(context, TASK, pages)) {
    if (taskArns.length === 0) continue;
    const request = new DescribeTasksCommand({ cluster, tasks: taskArns, include: ['TAGS'] });
    const answer = await context.attempt(TASK, `tasks of ${cluster}`, () => client.send(request, options));
    // Overrides hold values of variables.
    for (const task of answer?.tasks ?? []) {
      yield item(TASK, stored(without(task, 'overrides')), context.target, { tags: smallTags(task.tags) });
    }
  }
}
