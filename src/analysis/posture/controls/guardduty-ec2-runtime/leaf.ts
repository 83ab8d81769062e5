import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'RUNTIME_MONITORING', part: 'EC2_AGENT_MANAGEMENT' }];

export const guarddutyEc2Runtime = defineControl({
  id: 'guardduty-ec2-runtime',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.13' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.13' },
    { catalogue: 'config', id: 'guardduty-ec2-protection-runtime-enabled' },
  ],
  fix: { id: 'guardduty-ec2-runtime', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-13',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"RUNTIME_MONITORING","Status":"ENABLED","AdditionalConfiguration":[{"Name":"EC2_AGENT_MANAGEMENT","Status":"ENABLED"}]}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
  additional_configuration {
    name   = "EC2_AGENT_MANAGEMENT"
    status = "ENABLED"
  }
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
