import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'RUNTIME_MONITORING', part: 'ECS_FARGATE_AGENT_MANAGEMENT' }];

export const guarddutyEcsRuntime = defineControl({
  id: 'guardduty-ecs-runtime',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.12' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.12' },
    { catalogue: 'config', id: 'guardduty-ecs-protection-runtime-enabled' },
  ],
  fix: { id: 'guardduty-ecs-runtime', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-12',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"RUNTIME_MONITORING","Status":"ENABLED","AdditionalConfiguration":[{"Name":"ECS_FARGATE_AGENT_MANAGEMENT","Status":"ENABLED"}]}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
  additional_configuration {
    name   = "ECS_FARGATE_AGENT_MANAGEMENT"
    status = "ENABLED"
  }
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
