import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_TOLD = unknown('not-told');

export const inspectorEcr = defineControl({
  id: 'inspector-ecr',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Inspector.2' },
    { catalogue: 'aws-fsbp', id: 'Inspector.2' },
    { catalogue: 'pci-dss-4.0.1', id: '11.3.1' },
    { catalogue: 'config', id: 'inspector-ecr-scan-enabled' },
  ],
  fix: { id: 'inspector-ecr', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Inspector2::AccountStatus'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws inspector2 enable --resource-types ECR',
    terraform: `resource "aws_inspector2_enabler" "this" {
  account_ids    = ["<account>"]
  resource_types = ["ECR"]
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const [account] = look.items('AWS::Inspector2::AccountStatus');
    const state = account?.configuration.resourceState?.ecr?.status;
    if (account === undefined || state === undefined) return NOT_TOLD;
    return state === 'ENABLED' ? MET : failAt(account, 'off', ['resourceState/ecr/status'], { state });
  },
});
