import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'RUNTIME_MONITORING' }];

export const guarddutyRuntimeMonitoring = defineControl({
  id: 'guardduty-runtime-monitoring',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.11' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.11' },
    { catalogue: 'config', id: 'guardduty-runtime-monitoring-enabled' },
  ],
  fix: { id: 'guardduty-runtime-monitoring', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-11',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"RUNTIME_MONITORING","Status":"ENABLED"}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
