import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_TOLD = unknown('not-told');

export const inspectorEc2 = defineControl({
  id: 'inspector-ec2',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Inspector.1' },
    { catalogue: 'aws-fsbp', id: 'Inspector.1' },
    { catalogue: 'pci-dss-4.0.1', id: '11.3.1' },
    { catalogue: 'config', id: 'inspector-ec2-scan-enabled' },
  ],
  fix: { id: 'inspector-ec2', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Inspector2::AccountStatus'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws inspector2 enable --resource-types EC2',
    terraform: `resource "aws_inspector2_enabler" "this" {
  account_ids    = ["<account>"]
  resource_types = ["EC2"]
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const [account] = look.items('AWS::Inspector2::AccountStatus');
    const state = account?.configuration.resourceState?.ec2?.status;
    if (account === undefined || state === undefined) return NOT_TOLD;
    return state === 'ENABLED' ? MET : failAt(account, 'off', ['resourceState/ec2/status'], { state });
  },
});
