import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'S3_DATA_EVENTS' }];

export const guarddutyS3Protection = defineControl({
  id: 'guardduty-s3-protection',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.10' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.10' },
    { catalogue: 'pci-dss-4.0.1', id: '11.5.1' },
    { catalogue: 'config', id: 'guardduty-s3-protection-enabled' },
  ],
  fix: { id: 'guardduty-s3-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-10',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"S3_DATA_EVENTS","Status":"ENABLED"}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "S3_DATA_EVENTS"
  status      = "ENABLED"
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
