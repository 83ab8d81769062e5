import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const USED = pass('used');
const INACTIVE = notApplicable('inactive');
const NEVER_USED = notApplicable('never-used');
const STATUS_UNKNOWN = unknown('status-unknown');
const USE_UNKNOWN = unknown('use-unknown');

export const accessKeyUnused = defineCredentialRule({
  id: 'access-key-unused',
  subject: 'access-key',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.22' },
    { catalogue: 'security-hub', id: 'IAM.8' },
    { catalogue: 'aws-fsbp', id: 'IAM.8' },
    { catalogue: 'config', id: 'iam-user-unused-credentials-check' },
    { catalogue: 'cis-aws-3.0.0', id: '1.12' },
    { catalogue: 'cis-aws-5.0.0', id: '1.11' },
    { catalogue: 'pci-dss-4.0.1', id: '8.2.6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(3)' },
  ],
  fix: { id: 'retire-access-keys', per: 'account' },
  needs: ['AWS::IAM::AccessKey'],

  sources: [
    {
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-unused-credentials-check.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ key }, { cutoffs, thresholds }) => {
    if (key.active === false) return INACTIVE;
    if (key.active === 'unknown') return STATUS_UNKNOWN;
    if (key.lastUsed === 'unknown') return USE_UNKNOWN;
    if (key.lastUsed === 'never') return NEVER_USED;
    if (key.lastUsed >= cutoffs.unused) return USED;
    return fail('unused', { keyId: key.id, lastUsedAt: key.lastUsed, unusedDays: thresholds.unusedDays }, [
      keyEvidence(key, 'lastUsed'),
      keyEvidence(key, 'active'),
    ]);
  },
});
