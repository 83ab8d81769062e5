import { defineControl, MET } from '../../contract.ts';
import { fail } from '../../../rule.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

export const accountInOrganization = defineControl({
  id: 'account-in-organization',
  subject: 'account',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Account.2' },
    { catalogue: 'nist-800-53-r5', id: 'CA-9(1)' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'account-part-of-organizations' },
  ],
  fix: { id: 'account-in-organization', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Organizations::Account'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws organizations invite-account-to-organization --target Id=<account>,Type=ACCOUNT',
    terraform: `resource "aws_organizations_account" "this" {
  name  = "<name>"
  email = "<address>"
}`,
  },
  texts: TEXTS,
  judge: ({ accountId }, look) => {
    const members = look.items('AWS::Organizations::Account');
    if (members.some(({ configuration }) => configuration.Id === accountId)) return MET;
    const isUnseen = members.some(({ configuration }) => configuration.Id === undefined);
    return isUnseen ? missing('Id') : fail('alone', {}, []);
  },
});
