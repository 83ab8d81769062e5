import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'LAMBDA_NETWORK_LOGS' }];

export const guarddutyLambdaProtection = defineControl({
  id: 'guardduty-lambda-protection',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.6' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.6' },
    { catalogue: 'pci-dss-4.0.1', id: '11.5.1' },
    { catalogue: 'config', id: 'guardduty-lambda-protection-enabled' },
  ],
  fix: { id: 'guardduty-lambda-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-6',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"LAMBDA_NETWORK_LOGS","Status":"ENABLED"}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "LAMBDA_NETWORK_LOGS"
  status      = "ENABLED"
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
