import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('setting-not-seen');

export const ec2VpcBlockPublicAccess = defineControl({
  id: 'ec2-vpc-block-public-access',
  subject: 'region',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.172' },
    { catalogue: 'aws-fsbp', id: 'EC2.172' },
  ],
  fix: { id: 'ec2-vpc-block-public-access', per: 'account' },
  effort: 'days',
  needs: ['AWS::EC2::VPCBlockPublicAccessOptions'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-172', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-ingress',
    terraform: `resource "aws_vpc_block_public_access_options" "this" {
  internet_gateway_block_mode = "block-ingress"
}`,
  },
  texts: TEXTS,
  judge: (_, look) => {
    const [settings] = look.items('AWS::EC2::VPCBlockPublicAccessOptions');
    const value = settings?.configuration.InternetGatewayBlockMode;
    if (settings === undefined || value === undefined) return NOT_SEEN;
    return value === 'off' ? failAt(settings, 'off', ['InternetGatewayBlockMode']) : MET;
  },
});
