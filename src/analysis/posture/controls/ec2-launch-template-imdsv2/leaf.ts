import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('defaults-not-seen');

/** What a template does not say the account says: its own setting for the region goes before that of the image. */
export const ec2LaunchTemplateImdsv2 = defineControl({
  id: 'ec2-launch-template-imdsv2',
  subject: 'AWS::EC2::LaunchTemplate',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.170' },
    { catalogue: 'aws-fsbp', id: 'EC2.170' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.6' },
    { catalogue: 'config', id: 'ec2-launch-template-imdsv2-check' },
  ],
  fix: { id: 'ec2-launch-template-imdsv2', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::LaunchTemplate'],
  uses: ['AWS::EC2::InstanceMetadataDefaults'],
  facts: ['LaunchTemplateData'],
  absent: {
    'LaunchTemplateData.MetadataOptions':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResponseLaunchTemplateData.html: what the template does not set is not there (read 2026-11-26)',
    'LaunchTemplateData.MetadataOptions.HttpTokens':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResponseLaunchTemplateData.html: what the template does not set is not there (read 2026-11-26)',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-170', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ec2 create-launch-template-version --launch-template-id <template> --source-version 1 --launch-template-data "MetadataOptions={HttpTokens=required}"',
    terraform: `resource "aws_launch_template" "this" {
  metadata_options {
    http_tokens = "required"
  }
}`,
  },
  texts: TEXTS,
  judge: (template, look) => {
    const { HttpTokens, HttpEndpoint } = template.configuration.LaunchTemplateData?.MetadataOptions ?? {};
    if (HttpTokens === 'required' || HttpEndpoint === 'disabled') return MET;
    if (HttpTokens === 'optional') return failAt(template, 'tokens-optional', ['LaunchTemplateData/MetadataOptions']);
    const [defaults] = look.items('AWS::EC2::InstanceMetadataDefaults');
    if (defaults === undefined) return NOT_SEEN;
    return defaults.configuration.HttpTokens === 'required' ? MET : failAt(template, 'unset', ['LaunchTemplateId']);
  },
});
