import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ec2LaunchTemplateNoPublicIp = defineControl({
  id: 'ec2-launch-template-no-public-ip',
  subject: 'AWS::EC2::LaunchTemplate',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.25' },
    { catalogue: 'aws-fsbp', id: 'EC2.25' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'ec2-launch-template-public-ip-disabled' },
  ],
  fix: { id: 'ec2-launch-template-no-public-ip', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::LaunchTemplate'],
  facts: ['LaunchTemplateData'],
  absent: {
    'LaunchTemplateData.NetworkInterfaces':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResponseLaunchTemplateData.html: what the template does not set is not there (read 2026-11-26)',
    'LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResponseLaunchTemplateData.html: what the template does not set is not there (read 2026-11-26)',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ec2 create-launch-template-version --launch-template-id <template> --source-version 1 --launch-template-data file://data.json',
    terraform: `resource "aws_launch_template" "this" {
  network_interfaces {
    associate_public_ip_address = false
  }
}`,
  },
  texts: TEXTS,
  judge: (template) => {
    const interfaces = template.configuration.LaunchTemplateData?.NetworkInterfaces ?? [];
    const index = interfaces.findIndex(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress === true);
    if (index === -1) return MET;
    return failAt(template, 'public', [`LaunchTemplateData/NetworkInterfaces/${index}/AssociatePublicIpAddress`]);
  },
});
