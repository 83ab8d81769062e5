import { GetAccountPasswordPolicyCommand, GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { defineCollector } from '../contract.ts';
import { unlessGone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

/** An account without a password policy answers NoSuchEntity: a complete part without items. */
export const iamAccount = defineCollector({
  id: 'iam-account',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html', read: '2026-11-23' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html',
      read: '2026-11-23',
    },
  ],
  scope: 'account',
  kinds: ['AWS::IAM::AccountSummary', 'AWS::IAM::PasswordPolicy'],
  permissions: ['iam:GetAccountSummary', 'iam:GetAccountPasswordPolicy'],
  async *collect({ client, attempt, target, signal }) {
    const iam = client(IAMClient);
    const options = { abortSignal: signal };
    const summary = await attempt('AWS::IAM::AccountSummary', 'account summary', () =>
      iam.send(new GetAccountSummaryCommand(), options),
    );
    if (summary?.SummaryMap) yield item('AWS::IAM::AccountSummary', stored(summary.SummaryMap), target);

    const policy = await attempt('AWS::IAM::PasswordPolicy', 'password policy', () =>
      unlessGone(iam.send(new GetAccountPasswordPolicyCommand(), options)),
    );
    if (policy?.PasswordPolicy) yield item('AWS::IAM::PasswordPolicy', stored(policy.PasswordPolicy), target);
  },
});
