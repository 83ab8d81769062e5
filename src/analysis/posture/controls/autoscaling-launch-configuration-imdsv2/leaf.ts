import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const autoscalingLaunchConfigurationImdsv2 = defineControl({
  id: 'autoscaling-launch-configuration-imdsv2',
  subject: 'AWS::AutoScaling::LaunchConfiguration',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'AutoScaling.3' },
    { catalogue: 'aws-fsbp', id: 'AutoScaling.3' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'autoscaling-launchconfig-requires-imdsv2' },
  ],
  fix: { id: 'autoscaling-launch-configuration-imdsv2', per: 'account' },
  effort: 'hours',
  needs: ['AWS::AutoScaling::LaunchConfiguration'],
  facts: ['LaunchConfigurationName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-3',
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
  metadata_options {
    http_tokens = "required"
  }
}`,
  },
  texts: TEXTS,
  judge: (configuration) => {
    const { HttpTokens, HttpEndpoint } = configuration.configuration.MetadataOptions ?? {};
    if (HttpTokens === 'required' || HttpEndpoint === 'disabled') return MET;
    return failAt(configuration, 'tokens-optional', ['LaunchConfigurationName']);
  },
});
