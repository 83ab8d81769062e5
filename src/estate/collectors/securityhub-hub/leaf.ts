import { DescribeHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { defineCollector } from '../contract.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::SecurityHub::Hub';

export const securityhubHub = defineCollector({
  id: 'securityhub-hub',
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['securityhub:DescribeHub'],
  async *collect({ client, target, absent, signal }) {
    try {
      const hub = await client(SecurityHubClient).send(new DescribeHubCommand({}), { abortSignal: signal });
      yield item(KIND, stored(hub), target);
    } catch (error) {
      if (!isNotSubscribed(error)) throw error;
      absent(KIND, 'the account is not subscribed to Security Hub in this region');
    }
  },
});

/** InvalidAccessException says two things: that the account has no hub, and that the caller may not look. */
function isNotSubscribed(error: unknown): boolean {
  if (isAwsError(error, 'ResourceNotFoundException')) return true;
  return isAwsError(error, 'InvalidAccessException') && /not subscribed/i.test((error as Error).message);
}
