import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  paginateDescribeRules,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';
import { loadBalancerTags } from './tags.ts';

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const ATTRIBUTES = 'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

/** The largest page of load balancers, listeners and rules. */
const PAGE_SIZE = 400;

/** Application, network and gateway load balancers with their attributes, listeners and rules. */
export const loadBalancers = defineCollector({
  id: 'load-balancers',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Operations.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [BALANCER, ATTRIBUTES, LISTENER, RULE],
  permissions: [
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeTags',
    'elasticloadbalancing:DescribeLoadBalancerAttributes',
    'elasticloadbalancing:DescribeListeners',
    'elasticloadbalancing:DescribeRules',
  ],
  async *collect(context) {
    const config = { client: context.client(ElasticLoadBalancingV2Client), pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    const balancers = paginateDescribeLoadBalancers(config, {}, options);
    // What belongs to load balancers that were not seen was not seen either.
    for await (const page of attemptedPages(context, [BALANCER, ATTRIBUTES, LISTENER, RULE], balancers)) {
      const list = page.LoadBalancers ?? [];
      const tags = await loadBalancerTags(context, BALANCER, list);
      for (const balancer of list) {
        yield item(BALANCER, stored(balancer), context.target, {
          tags: tags.get(balancer.LoadBalancerArn ?? '') ?? {},
        });
      }
      yield* (await concurrently(list, (balancer) => partsOf(context, balancer))).flat();
    }
    for (const kind of [BALANCER, ATTRIBUTES, LISTENER, RULE] as const) context.finished(kind);
  },
});

async function partsOf(context: CollectorContext, balancer: LoadBalancer): Promise<Collected[]> {
  const { attempt, target } = context;
  const LoadBalancerArn = balancer.LoadBalancerArn ?? '';
  const client = context.client(ElasticLoadBalancingV2Client);
  const options = { abortSignal: context.signal };
  const attributes = await attempt(ATTRIBUTES, `attributes of ${LoadBalancerArn}`, () =>
    client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }), options),
  );
  const pages = await attempt([LISTENER, RULE], `listeners of ${LoadBalancerArn}`, () =>
    gather(paginateDescribeListeners({ client, pageSize: PAGE_SIZE }, { LoadBalancerArn }, options)),
  );
  const listeners = (pages ?? []).flatMap((page) => page.Listeners ?? []);
  const found: Collected[] = listeners.map((listener) => item(LISTENER, stored(listener), target));
  if (attributes !== undefined) {
    found.push(item(ATTRIBUTES, stored({ LoadBalancerArn, Attributes: attributes.Attributes ?? [] }), target));
  }
  // Only application load balancers have rules.
  if (balancer.Type === 'application') {
    for (const listener of listeners) found.push(...(await rulesOf(context, listener)));
  }
  return found;
}

async function rulesOf({ client, attempt, signal, target }: CollectorContext, listener: Listener) {
  const ListenerArn = listener.ListenerArn ?? '';
  const pages = await attempt(RULE, `rules of ${ListenerArn}`, () =>
    gather(
      paginateDescribeRules(
        { client: client(ElasticLoadBalancingV2Client), pageSize: PAGE_SIZE },
        { ListenerArn },
        { abortSignal: signal },
      ),
    ),
  );
  const rules = (pages ?? []).flatMap((page) => page.Rules ?? []);
  return rules.map((rule) => item(RULE, stored({ ...rule, ListenerArn }), target));
}
