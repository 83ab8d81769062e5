import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence, principalEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const NONE_LEFT = pass('no-root-credentials');
const IS_MANAGEMENT = notApplicable('management-account');
const STANDS_ALONE = notApplicable('no-organization');
const ORGANIZATION_UNKNOWN = unknown('organization-unknown');
const CREDENTIALS_UNKNOWN = unknown('credentials-unknown');

export const memberRootCredentials = defineCredentialRule({
  id: 'member-root-credentials',
  subject: 'root',
  severity: 'medium',
  answers: [],
  fix: { id: 'remove-member-root-credentials', per: 'organization' },
  needs: ['AWS::IAM::CredentialReport', 'AWS::IAM::AccountSummary', 'AWS::Organizations::Organization'],
  speaksFor: ['AWS::IAM::AccountSummary', 'AWS::Organizations::Organization'],
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html', read: '2026-11-23' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html',
      read: '2026-11-23',
    },
  ],
  texts: TEXTS,
  judge: ({ account, root }) => {
    if (account.inOrganization === false) return STANDS_ALONE;
    if (account.isManagement === true) return IS_MANAGEMENT;
    if (account.inOrganization === 'unknown' || account.isManagement === 'unknown') return ORGANIZATION_UNKNOWN;
    const { keys, password } = root;
    if (password === true || (keys !== 'unknown' && keys.length > 0)) {
      const evidence = keys === 'unknown' ? [] : keys.map((key) => keyEvidence(key, 'active'));
      if (password === true) evidence.push(principalEvidence(root, 'password'));
      return fail(account.centralRootManagement === true ? 'removable' : 'present', {}, evidence);
    }
    return password === false && keys !== 'unknown' ? NONE_LEFT : CREDENTIALS_UNKNOWN;
  },
});
