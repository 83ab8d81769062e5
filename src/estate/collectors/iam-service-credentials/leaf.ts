import {
  IAMClient,
  ListServiceSpecificCredentialsCommand,
  type ListServiceSpecificCredentialsRequest,
  type ServiceSpecificCredentialMetadata,
} from '@aws-sdk/client-iam';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { isAwsError, unlessGone } from '../support/errors.ts';
import { userPages } from '../support/iam-users.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::IAM::ServiceSpecificCredential';

/** Passwords and API keys of users for CodeCommit, Keyspaces, Bedrock…: the credential report lacks them. */
export const iamServiceCredentials = defineCollector({
  id: 'iam-service-credentials',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html',
      read: '2026-11-23',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['iam:ListServiceSpecificCredentials', 'iam:ListUsers'],
  async *collect(context) {
    try {
      for await (const page of credentialPages(context, { AllUsers: true })) {
        for (const credential of page) yield item(KIND, stored(credential), context.target);
      }
    } catch (error) {
      // Partitions that do not know AllUsers yet refuse the first page, so nothing was answered twice.
      if (!isAwsError(error, 'ValidationError', 'InvalidInput', 'InvalidInputException')) throw error;
      for await (const users of userPages(context)) {
        const perUser = await concurrently(users, ({ UserName = '' }) =>
          context.attempt(KIND, `service credentials of ${UserName}`, () =>
            unlessGone(gather(credentialPages(context, { UserName }))),
          ),
        );
        for (const credential of perUser.flatMap((pages) => pages?.flat() ?? [])) {
          yield item(KIND, stored(credential), context.target);
        }
      }
    }
  },
});

/** The SDK has no paginator for this call. */
async function* credentialPages(
  { client, signal }: CollectorContext,
  request: ListServiceSpecificCredentialsRequest,
): AsyncIterable<ServiceSpecificCredentialMetadata[]> {
  const iam = client(IAMClient);
  let marker: string | undefined;
  do {
    const command = new ListServiceSpecificCredentialsCommand({ ...request, ...(marker ? { Marker: marker } : {}) });
    const answer = await iam.send(command, { abortSignal: signal });
    yield answer.ServiceSpecificCredentials ?? [];
    marker = answer.Marker;
  } while (marker);
}
