import {
  CloudFrontClient,
  type DistributionSummary,
  GetDistributionConfigCommand,
  ListTagsForResourceCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::CloudFront::Distribution';

/** Deliveries of CloudFront's logs are kept here whatever region looks at them. */
const LOG_REGION = 'us-east-1';

/** Distributions with their whole configuration, which the list does not carry, and where their logs go. */
export const cloudfrontDistributions = defineCollector({
  id: 'cloudfront-distributions',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistributionConfig.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: [
    'cloudfront:ListDistributions',
    'cloudfront:GetDistributionConfig',
    'cloudfront:ListTagsForResource',
    'logs:DescribeDeliverySources',
    'logs:DescribeDeliveries',
  ],
  async *collect(context) {
    const { client, signal } = context;
    const pages = paginateListDistributions({ client: client(CloudFrontClient) }, {}, { abortSignal: signal });
    let deliveries: Promise<ReadonlyMap<string, readonly string[]> | undefined> | undefined;
    for await (const page of pages) {
      const distributions = page.DistributionList?.Items ?? [];
      if (distributions.length > 0) deliveries ??= logDeliveries(context);
      const logs = await deliveries;
      yield* await concurrently(distributions, (one) => whole(context, one, logs));
    }
  },
});

async function whole(
  { client, attempt, signal, target }: CollectorContext,
  distribution: DistributionSummary,
  logs: ReadonlyMap<string, readonly string[]> | undefined,
): Promise<Collected> {
  const cloudfront = client(CloudFrontClient);
  const { Id = '', ARN = '' } = distribution;
  const config = await attempt(KIND, `configuration of ${Id}`, () =>
    cloudfront.send(new GetDistributionConfigCommand({ Id }), { abortSignal: signal }),
  );
  const tags = await attempt(KIND, `tags of ${Id}`, () =>
    cloudfront.send(new ListTagsForResourceCommand({ Resource: ARN }), { abortSignal: signal }),
  );
  const configuration = {
    ...distribution,
    ...(config?.DistributionConfig === undefined ? {} : { DistributionConfig: config.DistributionConfig }),
    ...(logs === undefined ? {} : { LogDeliveries: [...(logs.get(ARN) ?? [])] }),
  };
  return item(KIND, stored(configuration), target, { tags: tagsOf({ Tags: tags?.Tags?.Items }) });
}

/** Names of the deliveries of each resource, by its ARN; undefined when they were not seen. */
async function logDeliveries({ client, attempt, signal }: CollectorContext) {
  const config = { client: client(CloudWatchLogsClient, LOG_REGION) };
  const options = { abortSignal: signal };
  const sources = await attempt(KIND, 'sources of log deliveries', () =>
    gather(paginateDescribeDeliverySources(config, {}, options)),
  );
  const deliveries = await attempt(KIND, 'log deliveries', () =>
    gather(paginateDescribeDeliveries(config, {}, options)),
  );
  if (sources === undefined || deliveries === undefined) return undefined;
  const delivered = new Set(deliveries.flatMap((page) => page.deliveries ?? []).map((one) => one.deliverySourceName));
  const all = sources
    .flatMap((page) => page.deliverySources ?? [])
    .filter(({ name }) => delivered.has(name))
    .flatMap(({ name = '', resourceArns }) => (resourceArns ?? []).map((arn) => ({ arn, name })));
  const byArn = Map.groupBy(all, ({ arn }) => arn);
  return new Map([...byArn].map(([arn, list]) => [arn, list.map(({ name }) => name)]));
}
