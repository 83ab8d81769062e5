import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('setting-not-seen');

export const ec2ImageBlockPublicAccess = defineControl({
  id: 'ec2-image-block-public-access',
  subject: 'region',
  severity: 'medium',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'AC-3' }],
  fix: { id: 'ec2-image-block-public-access', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::ImageBlockPublicAccess'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing --region <region>',
    terraform: `resource "aws_ec2_image_block_public_access" "this" {
  state = "block-new-sharing"
}`,
  },
  texts: TEXTS,
  judge: (_, look) => {
    const [settings] = look.items('AWS::EC2::ImageBlockPublicAccess');
    const value = settings?.configuration.ImageBlockPublicAccessState;
    if (settings === undefined || value === undefined) return NOT_SEEN;
    return value === 'block-new-sharing' ? MET : failAt(settings, 'unblocked', ['ImageBlockPublicAccessState']);
  },
});
