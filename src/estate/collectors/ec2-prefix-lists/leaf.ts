import {
  EC2Client,
  type ManagedPrefixList,
  paginateDescribeManagedPrefixLists,
  paginateDescribePrefixLists,
  paginateGetManagedPrefixListEntries,
} from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const MANAGED = 'AWS::EC2::PrefixList';
const OF_AWS = 'AWS::EC2::AWSPrefixList';

/** The largest pages these calls give. */
const PAGE_SIZE = 100;

/** Prefix lists with their entries: without them nobody knows what a rule that names one lets in. */
export const ec2PrefixLists = defineCollector({
  id: 'ec2-prefix-lists',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListEntries.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [MANAGED, OF_AWS],
  permissions: ['ec2:DescribeManagedPrefixLists', 'ec2:GetManagedPrefixListEntries', 'ec2:DescribePrefixLists'],
  async *collect(context) {
    const client = context.client(EC2Client);
    const options = { abortSignal: context.signal };
    const lists = paginateDescribeManagedPrefixLists({ client, pageSize: PAGE_SIZE }, {}, options);
    for await (const page of attemptedPages(context, MANAGED, lists)) {
      const whole = await concurrently(page.PrefixLists ?? [], (list) => withEntries(context, list));
      for (const list of whole) yield item(MANAGED, stored(list), context.target);
    }
    context.finished(MANAGED);
    for await (const page of attemptedPages(context, OF_AWS, paginateDescribePrefixLists({ client }, {}, options))) {
      for (const list of page.PrefixLists ?? []) yield item(OF_AWS, stored(list), context.target);
    }
    context.finished(OF_AWS);
  },
});

async function withEntries({ client, attempt, signal }: CollectorContext, list: ManagedPrefixList) {
  const PrefixListId = list.PrefixListId ?? '';
  const pages = await attempt(MANAGED, `entries of ${PrefixListId}`, () =>
    gather(
      paginateGetManagedPrefixListEntries(
        { client: client(EC2Client), pageSize: PAGE_SIZE },
        { PrefixListId },
        { abortSignal: signal },
      ),
    ),
  );
  return pages === undefined ? list : { ...list, Entries: pages.flatMap((page) => page.Entries ?? []) };
}
