import { defineControl } from '../../contract.ts';
import { judgePlan, type Plan, PLAN_FACTS } from '../../read/guardduty-plan.ts';
import { TEXTS } from './texts.ts';

const PLANS: readonly Plan[] = [
  { feature: 'RUNTIME_MONITORING', part: 'EKS_ADDON_MANAGEMENT' },
  { feature: 'EKS_RUNTIME_MONITORING', part: 'EKS_ADDON_MANAGEMENT' },
];

export const guarddutyEksRuntime = defineControl({
  id: 'guardduty-eks-runtime',
  subject: 'AWS::GuardDuty::Detector',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.7' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.7' },
    { catalogue: 'pci-dss-4.0.1', id: '11.5.1' },
    { catalogue: 'config', id: 'guardduty-eks-protection-runtime-enabled' },
  ],
  fix: { id: 'guardduty-eks-runtime', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: PLAN_FACTS,
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-7',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws guardduty update-detector --detector-id <detector> --features \'[{"Name":"RUNTIME_MONITORING","Status":"ENABLED","AdditionalConfiguration":[{"Name":"EKS_ADDON_MANAGEMENT","Status":"ENABLED"}]}]\'',
    terraform: `resource "aws_guardduty_detector_feature" "this" {
  detector_id = aws_guardduty_detector.this.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"
  additional_configuration {
    name   = "EKS_ADDON_MANAGEMENT"
    status = "ENABLED"
  }
}`,
  },
  texts: TEXTS,
  judge: (detector) => judgePlan(detector, PLANS),
});
