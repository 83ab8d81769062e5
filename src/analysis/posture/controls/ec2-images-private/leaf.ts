import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** Images of others that instances run from are listed too. */
const ELSEWHERE = notApplicable('elsewhere');

export const ec2ImagesPrivate = defineControl({
  id: 'ec2-images-private',
  subject: 'AWS::EC2::Image',
  severity: 'high',
  answers: [
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
  ],
  fix: { id: 'ec2-images-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::Image'],
  facts: ['OwnerId', 'Public'],
  sources: [{ url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html', read: '2026-11-26' }],
  code: {
    cli: 'aws ec2 modify-image-attribute --image-id <image> --launch-permission "Remove=[{Group=all}]"',
    terraform: `# Remove the permission of the group all:
# resource "aws_ami_launch_permission" "everybody"`,
  },
  texts: TEXTS,
  judge: (image) => {
    const { OwnerId, Public } = image.configuration;
    if (OwnerId !== image.accountId) return ELSEWHERE;
    return Public === true ? failAt(image, 'public', ['Public']) : MET;
  },
});
