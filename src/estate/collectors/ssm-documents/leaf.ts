import {
  DescribeDocumentPermissionCommand,
  type DocumentIdentifier,
  paginateListDocuments,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::SSM::Document';

export const ssmDocuments = defineCollector({
  id: 'ssm-documents',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListDocuments.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocumentPermission.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['ssm:ListDocuments', 'ssm:DescribeDocumentPermission'],
  async *collect(context) {
    const pages = paginateListDocuments(
      { client: context.client(SSMClient), pageSize: 50 },
      { Filters: [{ Key: 'Owner', Values: ['Self'] }] },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const whole = await concurrently(page.DocumentIdentifiers ?? [], (document) => withAccounts(context, document));
      for (const document of whole) yield item(KIND, stored(document), context.target);
    }
  },
});

async function withAccounts(context: CollectorContext, document: DocumentIdentifier) {
  const AccountIds = await context.attempt(KIND, `shares of ${document.Name}`, () => sharesOf(context, document.Name));
  return { ...document, ...(AccountIds === undefined ? {} : { AccountIds }) };
}

/** The SDK has no paginator for this call. */
async function sharesOf({ client, signal }: CollectorContext, Name: string | undefined): Promise<string[]> {
  const accounts: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client(SSMClient).send(
      new DescribeDocumentPermissionCommand({ Name, PermissionType: 'Share', ...(NextToken && { NextToken }) }),
      { abortSignal: signal },
    );
    accounts.push(...(page.AccountIds ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return accounts;
}
