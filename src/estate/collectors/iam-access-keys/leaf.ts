import { defineCollector } from '../contract.ts';
import { userKeys } from '../support/iam-users.ts';
import { item } from '../support/item.ts';

export const iamAccessKeys = defineCollector({
  id: 'iam-access-keys',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html', read: '2026-11-23' },
  ],
  scope: 'account',
  kinds: ['AWS::IAM::AccessKey'],
  permissions: ['iam:ListUsers', 'iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'],
  async *collect(context) {
    for await (const key of userKeys(context, 'AWS::IAM::AccessKey')) {
      yield item('AWS::IAM::AccessKey', key, context.target);
    }
  },
});
