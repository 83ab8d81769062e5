import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const autoscalingLaunchConfigurationNoPublicIp = defineControl({
  id: 'autoscaling-launch-configuration-no-public-ip',
  subject: 'AWS::AutoScaling::LaunchConfiguration',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'Autoscaling.5' },
    { catalogue: 'aws-fsbp', id: 'Autoscaling.5' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'autoscaling-launch-config-public-ip-disabled' },
  ],
  fix: { id: 'autoscaling-launch-configuration-no-public-ip', per: 'account' },
  effort: 'hours',
  needs: ['AWS::AutoScaling::LaunchConfiguration'],
  facts: ['LaunchConfigurationName'],
  absent: {
    AssociatePublicIpAddress:
      'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchConfiguration.html: the subnet decides where it is not set (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-5',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchConfiguration.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws autoscaling start-instance-refresh --auto-scaling-group-name <group>',
    terraform: `resource "aws_launch_template" "this" {
  network_interfaces {
    associate_public_ip_address = false
  }
}`,
  },
  texts: TEXTS,
  judge: (configuration) =>
    configuration.configuration.AssociatePublicIpAddress === true
      ? failAt(configuration, 'public', ['AssociatePublicIpAddress'])
      : MET,
});
