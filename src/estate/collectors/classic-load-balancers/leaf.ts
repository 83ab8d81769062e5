import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancerPoliciesCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingClient,
  type LoadBalancerDescription,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** Classic load balancers with their attributes, their tags and the policies of their listeners. */
export const classicLoadBalancers = defineCollector({
  id: 'classic-load-balancers',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_Operations.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: [
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeLoadBalancerAttributes',
    'elasticloadbalancing:DescribeLoadBalancerPolicies',
    'elasticloadbalancing:DescribeTags',
  ],
  async *collect(context) {
    const pages = paginateDescribeLoadBalancers(
      { client: context.client(ElasticLoadBalancingClient), pageSize: 400 },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* await concurrently(page.LoadBalancerDescriptions ?? [], (balancer) => whole(context, balancer));
    }
  },
});

async function whole(context: CollectorContext, balancer: LoadBalancerDescription): Promise<Collected> {
  const { attempt, target } = context;
  const LoadBalancerName = balancer.LoadBalancerName ?? '';
  const client = context.client(ElasticLoadBalancingClient);
  const options = { abortSignal: context.signal };
  const attributes = await attempt(KIND, `attributes of ${LoadBalancerName}`, () =>
    client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerName }), options),
  );
  const PolicyNames = [...new Set((balancer.ListenerDescriptions ?? []).flatMap((one) => one.PolicyNames ?? []))];
  // Without names AWS would answer every policy of the load balancer, used or not.
  const policies =
    PolicyNames.length === 0
      ? { PolicyDescriptions: [] }
      : await attempt(KIND, `policies of ${LoadBalancerName}`, () =>
          client.send(new DescribeLoadBalancerPoliciesCommand({ LoadBalancerName, PolicyNames }), options),
        );
  const tagged = await attempt(KIND, `tags of ${LoadBalancerName}`, () =>
    client.send(new DescribeTagsCommand({ LoadBalancerNames: [LoadBalancerName] }), options),
  );
  const configuration = {
    ...balancer,
    ...(attributes === undefined ? {} : { LoadBalancerAttributes: attributes.LoadBalancerAttributes ?? {} }),
    ...(policies === undefined ? {} : { PolicyDescriptions: policies.PolicyDescriptions ?? [] }),
  };
  return item(KIND, stored(configuration), target, { tags: tagsOf(tagged?.TagDescriptions?.[0]) });
}
