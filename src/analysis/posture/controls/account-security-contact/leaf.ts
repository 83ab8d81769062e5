import { defineControl, MET } from '../../contract.ts';
import { fail } from '../../../rule.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

export const accountSecurityContact = defineControl({
  id: 'account-security-contact',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Account.1' },
    { catalogue: 'aws-fsbp', id: 'Account.1' },
    { catalogue: 'cis-aws-3.0.0', id: '1.2' },
    { catalogue: 'cis-aws-5.0.0', id: '1.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'security-account-information-provided' },
  ],
  fix: { id: 'account-security-contact', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Account::AlternateContact'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws account put-alternate-contact --alternate-contact-type SECURITY --name <name> --title <title> --email-address <address> --phone-number <number>',
    terraform: `resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY"
  name                   = "<name>"
  title                  = "<title>"
  email_address          = "<address>"
  phone_number           = "<number>"
}`,
  },
  texts: TEXTS,
  judge: (_account, look) => {
    const contacts = look.items('AWS::Account::AlternateContact');
    if (contacts.some(({ configuration }) => configuration.AlternateContactType === 'SECURITY')) return MET;
    const isUnseen = contacts.some(({ configuration }) => configuration.AlternateContactType === undefined);
    return isUnseen ? missing('AlternateContactType') : fail('none', {}, []);
  },
});
