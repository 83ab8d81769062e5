import { AccountClient, type AlternateContactType, GetAlternateContactCommand } from '@aws-sdk/client-account';
import { defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { unlessGone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::Account::AlternateContact';
const TYPES: readonly AlternateContactType[] = ['BILLING', 'OPERATIONS', 'SECURITY'];

/** The alternate contacts that are set, without the names and phone numbers of people. */
export const accountContacts = defineCollector({
  id: 'account-contacts',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [KIND],
  permissions: ['account:GetAlternateContact'],
  async *collect({ client, attempt, target, signal }) {
    const account = client(AccountClient);
    const answers = await concurrently(TYPES, (AlternateContactType) =>
      attempt(KIND, `contact for ${AlternateContactType}`, () =>
        unlessGone(account.send(new GetAlternateContactCommand({ AlternateContactType }), { abortSignal: signal })),
      ),
    );
    for (const answer of answers) {
      if (answer?.AlternateContact === undefined) continue;
      const { Name: _name, PhoneNumber: _phone, ...contact } = answer.AlternateContact;
      yield item(KIND, stored(contact), target);
    }
  },
});
