import { BatchGetAccountStatusCommand, Inspector2Client } from '@aws-sdk/client-inspector2';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::Inspector2::AccountStatus';

/** An account that Inspector cannot answer for gives no item; controls call that unknown. */
export const inspectorStatus = defineCollector({
  id: 'inspector-status',
  sources: [
    { url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['inspector2:BatchGetAccountStatus'],
  async *collect({ client, target, signal }) {
    const inspector = client(Inspector2Client);
    const accountIds = [target.accountId];
    const answer = await inspector.send(new BatchGetAccountStatusCommand({ accountIds }), { abortSignal: signal });
    for (const account of answer.accounts ?? []) yield item(KIND, stored(account), target);
  },
});
