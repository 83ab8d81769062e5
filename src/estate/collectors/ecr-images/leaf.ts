import { ECRClient, type ImageDetail, paginateDescribeImages, paginateDescribeRepositories } from '@aws-sdk/client-ecr';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';
import { newest } from './newest.ts';

const KIND = 'AWS::ECR::Image';

/** The largest page these calls give. */
const PAGE_SIZE = 1000;

/** Images kept of one repository, the last pushed or pulled first; many have none removed for years. */
const IMAGES_PER_REPOSITORY = 1000;

/** Images of the private repositories, by digest, with when they were pushed and pulled. */
export const ecrImages = defineCollector({
  id: 'ecr-images',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['ecr:DescribeRepositories', 'ecr:DescribeImages'],
  async *collect(context) {
    const config = { client: context.client(ECRClient), pageSize: PAGE_SIZE };
    const pages = paginateDescribeRepositories(config, {}, { abortSignal: context.signal });
    for await (const { repositories = [] } of attemptedPages(context, KIND, pages)) {
      for (const { repositoryName = '' } of repositories) {
        for (const image of await imagesOf(context, repositoryName)) {
          const id = `${repositoryName}/${image.imageDigest ?? ''}`;
          yield item(KIND, stored(image), context.target, { id });
        }
      }
    }
  },
});

/** AWS gives them in no order: all are looked at, the newest are kept, and how many were not is said. */
async function imagesOf(context: CollectorContext, repositoryName: string): Promise<readonly ImageDetail[]> {
  const config = { client: context.client(ECRClient), pageSize: PAGE_SIZE };
  const pages = paginateDescribeImages(config, { repositoryName }, { abortSignal: context.signal });
  const kept = newest(IMAGES_PER_REPOSITORY);
  for await (const { imageDetails = [] } of attemptedPages(context, KIND, pages)) kept.add(imageDetails);
  if (kept.leftOut() > 0) context.leftOut(KIND, kept.leftOut(), `older images of the repository ${repositoryName}`);
  return kept.list();
}
