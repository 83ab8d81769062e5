import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const ROTATED = pass('rotated');
const INACTIVE = notApplicable('inactive');
const STATUS_UNKNOWN = unknown('status-unknown');
const AGE_UNKNOWN = unknown('age-unknown');

export const accessKeyRotation = defineCredentialRule({
  id: 'access-key-rotation',
  subject: 'access-key',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.3' },
    { catalogue: 'aws-fsbp', id: 'IAM.3' },
    { catalogue: 'config', id: 'access-keys-rotated' },
    { catalogue: 'trusted-advisor', id: 'IAM Access Key Rotation' },
    { catalogue: 'cis-aws-3.0.0', id: '1.14' },
    { catalogue: 'cis-aws-5.0.0', id: '1.13' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.6.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(1)' },
  ],
  fix: { id: 'rotate-access-keys', per: 'account' },
  needs: ['AWS::IAM::AccessKey'],
  speaksFor: ['AWS::IAM::AccessKey'],
  sources: [
    { url: 'https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ key }, { cutoffs, thresholds }) => {
    if (key.active === false) return INACTIVE;
    if (key.active === 'unknown') return STATUS_UNKNOWN;
    if (key.createdAt === 'unknown') return AGE_UNKNOWN;
    if (key.createdAt >= cutoffs.keyMaxAge) return ROTATED;
    return fail(
      'overdue',
      { keyId: key.id, createdAt: key.createdAt, maxAgeDays: thresholds.keyMaxAgeDays },
      [keyEvidence(key, 'createdAt'), keyEvidence(key, 'active')],
      key.createdAt < cutoffs.keyMaxAgeTwice ? 'high' : undefined,
    );
  },
});
