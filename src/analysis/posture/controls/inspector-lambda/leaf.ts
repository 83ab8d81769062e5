import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_TOLD = unknown('not-told');

export const inspectorLambda = defineControl({
  id: 'inspector-lambda',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Inspector.4' },
    { catalogue: 'aws-fsbp', id: 'Inspector.4' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.4' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.1' },
    { catalogue: 'config', id: 'inspector-lambda-standard-scan-enabled' },
  ],
  fix: { id: 'inspector-lambda', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Inspector2::AccountStatus'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-4',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_BatchGetAccountStatus.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws inspector2 enable --resource-types LAMBDA',
    terraform: `resource "aws_inspector2_enabler" "this" {
  account_ids    = ["<account>"]
  resource_types = ["LAMBDA"]
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const [account] = look.items('AWS::Inspector2::AccountStatus');
    const state = account?.configuration.resourceState?.lambda?.status;
    if (account === undefined || state === undefined) return NOT_TOLD;
    return state === 'ENABLED' ? MET : failAt(account, 'off', ['resourceState/lambda/status'], { state });
  },
});
