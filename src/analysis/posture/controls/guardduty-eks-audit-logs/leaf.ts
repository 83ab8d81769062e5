import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [{ feature: 'EKS_AUDIT_LOGS' }];

export const guarddutyEksAuditLogs = defineControl({
  id: 'guardduty-eks-audit-logs',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.5' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.5' },
    { catalogue: 'config', id: 'guardduty-eks-protection-audit-enabled' },
  ],
  fix: { id: 'guardduty-eks-audit-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-5',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"EKS_AUDIT_LOGS","Status":"ENABLED"}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "EKS_AUDIT_LOGS"
  status      = "ENABLED"
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
