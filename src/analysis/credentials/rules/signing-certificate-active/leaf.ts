import { fail, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { cite } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const NONE_ACTIVE = pass('none-active');
const CERTIFICATES_UNKNOWN = unknown('certificates-unknown');

export const signingCertificateActive = defineCredentialRule({
  id: 'signing-certificate-active',
  subject: 'user',
  severity: 'low',
  answers: [],
  fix: { id: 'retire-access-keys', per: 'account' },
  needs: ['AWS::IAM::CredentialReport'],

  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ user }) => {
    if (user.certificates === 'unknown') return CERTIFICATES_UNKNOWN;
    const active = user.certificates.filter((certificate) => certificate.active);
    if (active.length === 0) return NONE_ACTIVE;
    const evidence = active.map(({ slot }) => cite(user.citation, `cert_${slot}_active`, true));
    return fail('active', { certificates: active.length }, evidence);
  },
});
