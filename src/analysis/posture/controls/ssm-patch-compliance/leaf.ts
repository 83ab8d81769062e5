import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const OTHER_TYPE = notApplicable('other-type');

export const ssmPatchCompliance = defineControl({
  id: 'ssm-patch-compliance',
  subject: 'AWS::SSM::ComplianceSummary',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'SSM.2' },
    { catalogue: 'aws-fsbp', id: 'SSM.2' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.1' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-8(3)' },
    { catalogue: 'config', id: 'ec2-managedinstance-patch-compliance-status-check' },
  ],
  fix: { id: 'ssm-patch-compliance', per: 'account' },
  effort: 'hours',
  needs: ['AWS::SSM::ComplianceSummary'],
  facts: ['ComplianceType', 'Status'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-2', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ResourceComplianceSummaryItem.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ssm send-command --document-name AWS-RunPatchBaseline --targets Key=InstanceIds,Values=<instance> --parameters Operation=Install',
    terraform: `resource "aws_ssm_association" "patch" {
  name                = "AWS-RunPatchBaseline"
  schedule_expression = "cron(0 3 ? * SUN *)"
  targets {
    key    = "InstanceIds"
    values = ["*"]
  }
  parameters = {
    Operation = "Install"
  }
}`,
  },
  texts: TEXTS,
  judge: (summary) => {
    const { ComplianceType, Status, NonCompliantSummary } = summary.configuration;
    if (ComplianceType !== 'Patch') return OTHER_TYPE;
    if (Status === 'COMPLIANT') return MET;
    return failAt(summary, 'non-compliant', ['Status'], { count: NonCompliantSummary?.NonCompliantCount ?? '?' });
  },
});
