import { EC2Client, type Image, paginateDescribeImages, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const KIND = 'AWS::EC2::Image';

/** The largest page DescribeInstances gives. */
const PAGE_SIZE = 1000;

/**
 * As many values as a filter takes.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html (read 2026-11-26)
 */
const IDS_AT_ONCE = 200;

/** The account's own images, and those of others that its instances run from, deprecated ones included. */
export const ec2Images = defineCollector({
  id: 'ec2-images',
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['ec2:DescribeImages', 'ec2:DescribeInstances'],
  async *collect(context) {
    const seen = new Set<string>();
    for await (const image of imagesOf(context, { Owners: ['self'] })) {
      seen.add(image.ImageId ?? '');
      yield item(KIND, stored(image), context.target);
    }
    const foreign = [...(await usedImages(context))].filter((id) => !seen.has(id)).toSorted();
    for (let from = 0; from < foreign.length; from += IDS_AT_ONCE) {
      // A filter rather than ids: an image that was deregistered since would cost the answer for all.
      const Filters = [{ Name: 'image-id', Values: foreign.slice(from, from + IDS_AT_ONCE) }];
      for await (const image of imagesOf(context, { Filters, IncludeDeprecated: true })) {
        yield item(KIND, stored(image), context.target);
      }
    }
  },
});

async function* imagesOf(
  context: CollectorContext,
  asked: Parameters<typeof paginateDescribeImages>[1],
): AsyncIterable<Image> {
  const config = { client: context.client(EC2Client), pageSize: IDS_AT_ONCE };
  const pages = paginateDescribeImages(config, asked, { abortSignal: context.signal });
  for await (const { Images = [] } of attemptedPages(context, KIND, pages)) yield* Images;
}

async function usedImages(context: CollectorContext): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  const config = { client: context.client(EC2Client), pageSize: PAGE_SIZE };
  const pages = paginateDescribeInstances(config, {}, { abortSignal: context.signal });
  for await (const { Reservations = [] } of attemptedPages(context, KIND, pages)) {
    for (const { Instances = [] } of Reservations) {
      for (const { ImageId } of Instances) if (ImageId) used.add(ImageId);
    }
  }
  return used;
}
