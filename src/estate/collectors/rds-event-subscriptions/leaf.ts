import { paginateDescribeEventSubscriptions, RDSClient } from '@aws-sdk/client-rds';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const rdsEventSubscriptions = defineCollector({
  id: 'rds-event-subscriptions',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::RDS::EventSubscription'],
  permissions: ['rds:DescribeEventSubscriptions'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeEventSubscriptions({ client: client(RDSClient) }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const one of page.EventSubscriptionsList ?? [])
        yield item('AWS::RDS::EventSubscription', stored(one), target);
    }
  },
});
