import { fail, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { cite } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const VALID = pass('valid');
const END_UNKNOWN = unknown('end-unknown');

export const serverCertificateExpired = defineCredentialRule({
  id: 'server-certificate-expired',
  subject: 'server-certificate',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.26' },
    { catalogue: 'config', id: 'iam-server-certificate-expiration-check' },
    { catalogue: 'cis-aws-3.0.0', id: '1.19' },
    { catalogue: 'cis-aws-5.0.0', id: '1.18' },
  ],
  fix: { id: 'replace-server-certificates', per: 'account' },
  needs: ['AWS::IAM::ServerCertificate'],
  speaksFor: ['AWS::IAM::ServerCertificate'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-server-certificate-expiration-check.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ certificate }, { asOf }) => {
    const { expiresAt, citation } = certificate;
    if (expiresAt === 'unknown') return END_UNKNOWN;
    if (expiresAt > asOf) return VALID;
    return fail('expired', { expiresAt }, [cite(citation, '/configuration/Expiration', expiresAt)]);
  },
});
