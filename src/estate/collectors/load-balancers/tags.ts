import {
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Kind } from '../../model/index.ts';
import type { CollectorContext } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { tagsOf } from '../support/item.ts';

/** ARNs that one call may name. */
const BATCH = 20;

/** Tags of load balancers by ARN. A batch that fails is a gap of `kind`. */
export async function loadBalancerTags(
  { client, attempt, signal }: CollectorContext,
  kind: Kind,
  balancers: readonly LoadBalancer[],
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const arns = balancers.flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? []);
  const batches = Array.from({ length: Math.ceil(arns.length / BATCH) }, (_, index) =>
    arns.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await concurrently(batches, (ResourceArns) =>
    attempt(kind, `tags of ${ResourceArns.join(', ')}`, () =>
      client(ElasticLoadBalancingV2Client).send(new DescribeTagsCommand({ ResourceArns }), { abortSignal: signal }),
    ),
  );
  const described = answers.flatMap((answer) => answer?.TagDescriptions ?? []);
  return new Map(described.map((one) => [one.ResourceArn ?? '', tagsOf(one)]));
}
