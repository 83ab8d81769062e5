import {
  type Cluster,
  DescribeLoggingStatusCommand,
  paginateDescribeClusterParameters,
  paginateDescribeClusters,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const CLUSTER = 'AWS::Redshift::Cluster';
const GROUP = 'AWS::Redshift::ClusterParameterGroup';

export const redshiftClusters = defineCollector({
  id: 'redshift-clusters',
  sources: [
    { url: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusters.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeLoggingStatus.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterParameters.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [CLUSTER, GROUP],
  permissions: ['redshift:DescribeClusters', 'redshift:DescribeLoggingStatus', 'redshift:DescribeClusterParameters'],
  async *collect(context) {
    const { client, attempt, target, signal } = context;
    const redshift = client(RedshiftClient);
    const options = { abortSignal: signal };
    const groups = new Set<string>();
    for await (const page of paginateDescribeClusters({ client: redshift }, {}, options)) {
      const clusters = page.Clusters ?? [];
      for (const { ParameterGroupName } of clusters.flatMap((cluster) => cluster.ClusterParameterGroups ?? [])) {
        if (ParameterGroupName !== undefined) groups.add(ParameterGroupName);
      }
      const whole = await concurrently(clusters, (cluster) => withLogging(context, cluster));
      for (const cluster of whole) yield item(CLUSTER, stored(cluster), target);
    }
    for (const ParameterGroupName of groups) {
      const pages = await attempt(GROUP, `parameters of ${ParameterGroupName}`, () =>
        gather(paginateDescribeClusterParameters({ client: redshift }, { ParameterGroupName }, options)),
      );
      if (pages === undefined) continue;
      const Parameters = pages.flatMap((page) => page.Parameters ?? []);
      yield item(GROUP, stored({ ParameterGroupName, Parameters }), target);
    }
  },
});

async function withLogging({ client, attempt, signal }: CollectorContext, cluster: Cluster) {
  const { ClusterIdentifier } = cluster;
  const answer = await attempt(CLUSTER, `logging of ${ClusterIdentifier}`, () =>
    client(RedshiftClient).send(new DescribeLoggingStatusCommand({ ClusterIdentifier }), { abortSignal: signal }),
  );
  if (answer === undefined) return cluster;
  const { $metadata: _, ...LoggingStatus } = answer;
  return { ...cluster, LoggingStatus };
}
