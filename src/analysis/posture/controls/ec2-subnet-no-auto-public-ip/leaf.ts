import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ec2SubnetNoAutoPublicIp = defineControl({
  id: 'ec2-subnet-no-auto-public-ip',
  subject: 'AWS::EC2::Subnet',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.15' },
    { catalogue: 'aws-fsbp', id: 'EC2.15' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'subnet-auto-assign-public-ip-disabled' },
  ],
  fix: { id: 'ec2-subnet-no-auto-public-ip', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::Subnet'],
  facts: ['MapPublicIpOnLaunch'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 modify-subnet-attribute --subnet-id <subnet> --no-map-public-ip-on-launch',
    terraform: `resource "aws_subnet" "this" {
  map_public_ip_on_launch = false
}`,
  },
  texts: TEXTS,
  judge: (subnet) =>
    subnet.configuration.MapPublicIpOnLaunch === true ? failAt(subnet, 'auto-assigns', ['MapPublicIpOnLaunch']) : MET,
});
