import { DescribeClusterCommand, EKSClient, paginateListClusters } from '@aws-sdk/client-eks';
import { defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { unlessGone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::EKS::Cluster';

export const eksClusters = defineCollector({
  id: 'eks-clusters',
  sources: [
    { url: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_ListClusters.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeCluster.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['eks:ListClusters', 'eks:DescribeCluster'],
  async *collect({ client, attempt, target, signal }) {
    const eks = client(EKSClient);
    const options = { abortSignal: signal };
    for await (const page of paginateListClusters({ client: eks }, {}, options)) {
      const answers = await concurrently(page.clusters ?? [], (name) =>
        attempt(KIND, `cluster ${name}`, () => unlessGone(eks.send(new DescribeClusterCommand({ name }), options))),
      );
      for (const answer of answers) {
        const { cluster } = answer ?? {};
        if (cluster !== undefined) yield item(KIND, stored(cluster), target, { tags: cluster.tags ?? {} });
      }
    }
  },
});
