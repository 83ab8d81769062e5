import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  paginateListTables,
  type Tag,
} from '@aws-sdk/client-dynamodb';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::DynamoDB::Table';

export const dynamodbTables = defineCollector({
  id: 'dynamodb-tables',
  sources: [
    { url: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: [
    'dynamodb:ListTables',
    'dynamodb:DescribeTable',
    'dynamodb:DescribeContinuousBackups',
    'dynamodb:ListTagsOfResource',
  ],
  async *collect(context) {
    const pages = paginateListTables({ client: context.client(DynamoDBClient) }, {}, { abortSignal: context.signal });
    for await (const page of pages) yield* await concurrently(page.TableNames ?? [], (name) => tableOf(context, name));
  },
});

async function tableOf(context: CollectorContext, TableName: string) {
  const { client, attempt, target, signal } = context;
  const dynamodb = client(DynamoDBClient);
  const options = { abortSignal: signal };
  const described = await attempt(KIND, `table ${TableName}`, () =>
    dynamodb.send(new DescribeTableCommand({ TableName }), options),
  );
  const backups = await attempt(KIND, `backups of ${TableName}`, () =>
    dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }), options),
  );
  const description = backups?.ContinuousBackupsDescription;
  const table = {
    ...stored(described?.Table ?? {}),
    TableName,
    ...(description === undefined ? {} : { ContinuousBackupsDescription: stored(description) }),
  };
  const arn = described?.Table?.TableArn;
  const tags = arn === undefined ? [] : await attempt(KIND, `tags of ${TableName}`, () => allTags(context, arn));
  return item(KIND, table, target, { tags: tagsOf({ Tags: tags }) });
}

/** Ten tags a page, and the SDK has no paginator for this call. */
async function allTags({ client, signal }: CollectorContext, ResourceArn: string): Promise<readonly Tag[]> {
  const tags: Tag[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client(DynamoDBClient).send(
      new ListTagsOfResourceCommand({ ResourceArn, ...(NextToken && { NextToken }) }),
      { abortSignal: signal },
    );
    tags.push(...(page.Tags ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return tags;
}
