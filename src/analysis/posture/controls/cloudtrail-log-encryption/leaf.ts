import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { ownerOfTrail } from '../../read/trails.ts';
import { TEXTS } from './texts.ts';

const ELSEWHERE = notApplicable('owned-elsewhere');

export const cloudtrailLogEncryption = defineControl({
  id: 'cloudtrail-log-encryption',
  subject: 'AWS::CloudTrail::Trail',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.2' },
    { catalogue: 'aws-fsbp', id: 'CloudTrail.2' },
    { catalogue: 'cis-aws-3.0.0', id: '3.5' },
    { catalogue: 'cis-aws-5.0.0', id: '3.5' },
    { catalogue: 'pci-dss-4.0.1', id: '10.3.2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-9' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'cloud-trail-encryption-enabled' },
  ],
  fix: { id: 'cloudtrail-log-encryption', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudTrail::Trail'],
  facts: ['TrailARN'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws cloudtrail update-trail --name <trail> --kms-key-id <key-arn>',
    terraform: `resource "aws_cloudtrail" "this" {
  kms_key_id = aws_kms_key.trail.arn
}`,
  },
  texts: TEXTS,
  judge: (trail) => {
    if (ownerOfTrail(trail) !== trail.accountId) return ELSEWHERE;
    return trail.configuration.KmsKeyId ? MET : failAt(trail, 'no-key', ['KmsKeyId']);
  },
});
