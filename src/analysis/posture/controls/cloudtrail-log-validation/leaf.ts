import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { ownerOfTrail } from '../../read/trails.ts';
import { TEXTS } from './texts.ts';

const ELSEWHERE = notApplicable('owned-elsewhere');

export const cloudtrailLogValidation = defineControl({
  id: 'cloudtrail-log-validation',
  subject: 'AWS::CloudTrail::Trail',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.4' },
    { catalogue: 'aws-fsbp', id: 'CloudTrail.4' },
    { catalogue: 'cis-aws-3.0.0', id: '3.2' },
    { catalogue: 'cis-aws-5.0.0', id: '3.2' },
    { catalogue: 'pci-dss-4.0.1', id: '10.3.2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-9' },
    { catalogue: 'nist-800-53-r5', id: 'SI-7(1)' },
    { catalogue: 'config', id: 'cloud-trail-log-file-validation-enabled' },
  ],
  fix: { id: 'cloudtrail-log-validation', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudTrail::Trail'],
  facts: ['TrailARN', 'LogFileValidationEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudtrail update-trail --name <trail> --enable-log-file-validation',
    terraform: `resource "aws_cloudtrail" "this" {
  enable_log_file_validation = true
}`,
  },
  texts: TEXTS,
  judge: (trail) => {
    if (ownerOfTrail(trail) !== trail.accountId) return ELSEWHERE;
    return trail.configuration.LogFileValidationEnabled === true
      ? MET
      : failAt(trail, 'not-validated', ['LogFileValidationEnabled']);
  },
});
