import { EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** The largest page DescribeInstances gives. */
const PAGE_SIZE = 1000;

export const ec2Instances = defineCollector({
  id: 'ec2-instances',
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html', read: '2026-11-23' },
  ],
  scope: 'region',
  kinds: ['AWS::EC2::Instance'],
  permissions: ['ec2:DescribeInstances'],
  async *collect({ client, target, signal }) {
    const pages = paginateDescribeInstances(
      { client: client(EC2Client), pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const { Instances, ReservationId, OwnerId, RequesterId } of page.Reservations ?? []) {
        for (const instance of Instances ?? []) {
          const configuration = stored({ ...instance, ReservationId, OwnerId, RequesterId });
          yield item('AWS::EC2::Instance', configuration, target);
        }
      }
    }
  },
});
