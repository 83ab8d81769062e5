import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::CloudTrail::Trail';

/**
 * A region shows its own trails and the shadows of trails that record it from elsewhere, those of the organization
 * among them; a trail of one region shows nowhere else. Every region is asked and each trail kept once.
 */
export const cloudtrailTrails = defineCollector({
  id: 'cloudtrail-trails',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],
  async *collect(context) {
    const trails = new Map<string, { readonly trail: Trail; readonly region: string }>();
    const seen = await concurrently(context.regions, async (region) => ({
      region,
      trails: await trailsIn(context, region),
    }));
    for (const { region, trails: shown } of seen) {
      for (const trail of shown) {
        const arn = trail.TrailARN ?? '';
        if (!trails.has(arn) || trail.HomeRegion === region) trails.set(arn, { trail, region });
      }
    }
    const whole = await concurrently([...trails.values()], ({ trail, region }) => withDetails(context, trail, region));
    for (const trail of whole) yield item(KIND, trail, context.target);
  },
});

async function trailsIn({ client, attempt, signal }: CollectorContext, region: string): Promise<readonly Trail[]> {
  const answer = await attempt(KIND, `trails in ${region}`, () =>
    client(CloudTrailClient, region).send(new DescribeTrailsCommand({ includeShadowTrails: true }), {
      abortSignal: signal,
    }),
  );
  return answer?.trailList ?? [];
}

/** By ARN, because a shadow and a trail of the organization are known by nothing else outside their home. */
async function withDetails({ client, attempt, signal }: CollectorContext, trail: Trail, region: string) {
  const cloudtrail = client(CloudTrailClient, region);
  const arn = trail.TrailARN ?? '';
  const status = await attempt(KIND, `status of ${arn}`, () =>
    cloudtrail.send(new GetTrailStatusCommand({ Name: arn }), { abortSignal: signal }),
  );
  const selectors = await attempt(KIND, `event selectors of ${arn}`, () =>
    cloudtrail.send(new GetEventSelectorsCommand({ TrailName: arn }), { abortSignal: signal }),
  );
  return {
    ...stored(trail),
    ...(status === undefined ? {} : { Status: stored(status) }),
    ...(selectors === undefined
      ? {}
      : {
          EventSelectors: stored(selectors.EventSelectors ?? null),
          AdvancedEventSelectors: stored(selectors.AdvancedEventSelectors ?? null),
        }),
  };
}
