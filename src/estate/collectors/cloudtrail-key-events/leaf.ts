import { CloudTrailClient, type Event, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { userKeys } from '../support/iam-users.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::CloudTrail::KeyEvent';

/** LookupEvents allows two requests a second per account and region. */
const BETWEEN_LOOKUPS_MS = 500;

/** Events of one page; the newest come first. */
const PAGE_SIZE = 50;

/**
 * The last management events of each active key, looked up in the region where IAM saw the key last:
 * the event history is kept per region, and a key that was never used has none.
 */
export const cloudtrailKeyEvents = defineCollector({
  id: 'cloudtrail-key-events',
  sources: [
    { url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html', read: '2026-11-23' },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['cloudtrail:LookupEvents', 'iam:ListUsers', 'iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'],
  async *collect(context) {
    const keysByRegion = new Map<string, string[]>();
    for await (const { AccessKeyId, Status, LastUsed } of userKeys(context, KIND)) {
      const region = LastUsed?.Region;
      if (Status !== 'Active' || !AccessKeyId || !region || region === 'N/A') continue;
      keysByRegion.set(region, [...(keysByRegion.get(region) ?? []), AccessKeyId]);
    }
    for (const [region, keys] of keysByRegion) yield* eventsOfKeys(context, region, keys);
  },
});

async function* eventsOfKeys(
  context: CollectorContext,
  region: string,
  keys: readonly string[],
): AsyncIterable<Collected> {
  const client = context.client(CloudTrailClient, region);
  for (const key of keys) {
    const answer = await context.attempt(KIND, `events of ${key} in ${region}`, () =>
      client.send(
        new LookupEventsCommand({
          LookupAttributes: [{ AttributeKey: 'AccessKeyId', AttributeValue: key }],
          MaxResults: PAGE_SIZE,
        }),
        { abortSignal: context.signal },
      ),
    );
    const events: readonly Event[] = answer?.Events ?? [];
    for (const event of events) yield item(KIND, stored(event), context.target, { region });
    await context.clock.sleep(BETWEEN_LOOKUPS_MS, context.signal);
  }
}
