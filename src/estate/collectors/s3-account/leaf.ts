import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { defineCollector } from '../contract.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::S3::AccountPublicAccessBlock';

/** The public access block of the account. An account that never set it is a complete part without items. */
export const s3Account = defineCollector({
  id: 's3-account',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['s3:GetAccountPublicAccessBlock'],
  async *collect({ client, target, signal }) {
    const command = new GetPublicAccessBlockCommand({ AccountId: target.accountId });
    try {
      const answer = await client(S3ControlClient).send(command, { abortSignal: signal });
      const block = answer.PublicAccessBlockConfiguration;
      if (block !== undefined) yield item(KIND, stored(block), target);
    } catch (error) {
      if (!isAwsError(error, 'NoSuchPublicAccessBlockConfiguration')) throw error;
    }
  },
});
