import {
  DescribeTargetGroupAttributesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeTargetGroups,
  paginateDescribeTrustStores,
  type TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const ATTRIBUTES = 'AWS::ElasticLoadBalancingV2::TargetGroupAttributes';
const HEALTH = 'AWS::ElasticLoadBalancingV2::TargetHealth';
const TRUST_STORE = 'AWS::ElasticLoadBalancingV2::TrustStore';

/** The largest page of these lists. */
const PAGE_SIZE = 400;

/** Where load balancers send requests, and whose certificates they ask for. */
export const targetGroups = defineCollector({
  id: 'target-groups',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTrustStores.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [GROUP, ATTRIBUTES, HEALTH, TRUST_STORE],
  permissions: [
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetGroupAttributes',
    'elasticloadbalancing:DescribeTargetHealth',
    'elasticloadbalancing:DescribeTrustStores',
  ],
  async *collect(context) {
    const config = { client: context.client(ElasticLoadBalancingV2Client), pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    const groups = paginateDescribeTargetGroups(config, {}, options);
    for await (const page of attemptedPages(context, [GROUP, ATTRIBUTES, HEALTH], groups)) {
      for (const group of page.TargetGroups ?? []) yield item(GROUP, stored(group), context.target);
      yield* (await concurrently(page.TargetGroups ?? [], (group) => partsOf(context, group))).flat();
    }
    for (const kind of [GROUP, ATTRIBUTES, HEALTH] as const) context.finished(kind);
    for await (const page of attemptedPages(context, TRUST_STORE, paginateDescribeTrustStores(config, {}, options))) {
      for (const store of page.TrustStores ?? []) yield item(TRUST_STORE, stored(store), context.target);
    }
    context.finished(TRUST_STORE);
  },
});

async function partsOf(
  { client, attempt, signal, target }: CollectorContext,
  { TargetGroupArn = '' }: TargetGroup,
): Promise<Collected[]> {
  const balancing = client(ElasticLoadBalancingV2Client);
  const options = { abortSignal: signal };
  const attributes = await attempt(ATTRIBUTES, `attributes of ${TargetGroupArn}`, () =>
    balancing.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }), options),
  );
  const health = await attempt(HEALTH, `targets of ${TargetGroupArn}`, () =>
    balancing.send(new DescribeTargetHealthCommand({ TargetGroupArn }), options),
  );
  const found: Collected[] = [];
  if (attributes !== undefined) {
    found.push(item(ATTRIBUTES, stored({ TargetGroupArn, Attributes: attributes.Attributes ?? [] }), target));
  }
  if (health !== undefined) {
    const { TargetHealthDescriptions = [] } = health;
    found.push(item(HEALTH, stored({ TargetGroupArn, TargetHealthDescriptions }), target));
  }
  return found;
}
