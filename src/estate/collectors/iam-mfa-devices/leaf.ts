import { IAMClient, paginateListMFADevices, paginateListVirtualMFADevices } from '@aws-sdk/client-iam';
import { defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { unlessGone } from '../support/errors.ts';
import { userPages } from '../support/iam-users.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::IAM::MFADevice';

/** The name the credential report gives the root user; ListMFADevices knows no root, the virtual devices do. */
const ROOT = '<root_account>';

export const iamMfaDevices = defineCollector({
  id: 'iam-mfa-devices',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html', read: '2026-11-23' },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['iam:ListUsers', 'iam:ListMFADevices', 'iam:ListVirtualMFADevices'],
  async *collect(context) {
    const { attempt, target } = context;
    const client = context.client(IAMClient);
    const options = { abortSignal: context.signal };

    for await (const users of userPages(context)) {
      const perUser = await concurrently(users, ({ UserName = '' }) =>
        attempt(KIND, `MFA devices of ${UserName}`, () =>
          unlessGone(gather(paginateListMFADevices({ client }, { UserName }, options))),
        ),
      );
      for (const page of perUser.flatMap((pages) => pages ?? [])) {
        for (const device of page.MFADevices ?? []) yield item(KIND, stored(device), target);
      }
    }

    const virtual = await attempt(KIND, 'virtual MFA devices', () =>
      gather(paginateListVirtualMFADevices({ client }, { AssignmentStatus: 'Assigned' }, options)),
    );
    const devices = (virtual ?? []).flatMap((page) => page.VirtualMFADevices ?? []);
    for (const { User, SerialNumber, EnableDate } of devices) {
      if (!User?.Arn?.endsWith(':root')) continue;
      yield item(KIND, stored({ UserName: ROOT, SerialNumber, EnableDate }), target);
    }
  },
});
