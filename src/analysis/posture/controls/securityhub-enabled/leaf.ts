import { defineControl, MET } from '../../contract.ts';
import { fail, unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const securityhubEnabled = defineControl({
  id: 'securityhub-enabled',
  subject: 'region',
  severity: 'medium',
  answers: [
    { catalogue: 'cis-aws-3.0.0', id: '4.16' },
    { catalogue: 'cis-aws-5.0.0', id: '4.16' },
    { catalogue: 'config', id: 'securityhub-enabled' },
  ],
  fix: { id: 'securityhub-enabled', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SecurityHub::Hub'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws securityhub enable-security-hub',
    terraform: `resource "aws_securityhub_account" "this" {}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const hubs = look.items('AWS::SecurityHub::Hub');
    if (hubs.length === 0) return fail('off', {}, []);
    return hubs.some(({ configuration }) => Boolean(configuration.HubArn)) ? MET : NOT_SEEN;
  },
});
