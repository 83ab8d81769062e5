import type { Template } from './template.ts';

/** Lists the buckets of an account: the shortest collector that does all a collector must. */
export const collector: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import { paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const ${name} = defineCollector({
  id: '${id}',
  sources: [{ url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html', read: '${today}' }],
  scope: 'account',
  kinds: ['AWS::S3::Bucket'],
  permissions: ['s3:ListAllMyBuckets'],
  async *collect({ client, target, signal }) {
    const pages = paginateListBuckets({ client: client(S3Client), pageSize: 1000 }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const bucket of page.Buckets ?? []) yield item('AWS::S3::Bucket', stored(bucket), target);
    }
  },
});
`,
  }),
  next: ({ id }) => [
    'change kinds, calls, permissions and sources (a new kind is one row in src/estate/model/kinds)',
    'add the answers of its calls to test/support/simulated-aws-services.ts',
    'npm run gen',
    `npx vitest run test/aws -t ${id}`,
  ],
};
