import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NEITHER = unknown('neither-seen');

export const autoscalingGroupLaunchTemplate = defineControl({
  id: 'autoscaling-group-launch-template',
  subject: 'AWS::AutoScaling::AutoScalingGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'AutoScaling.9' },
    { catalogue: 'aws-fsbp', id: 'AutoScaling.9' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'autoscaling-launch-template' },
  ],
  fix: { id: 'autoscaling-group-launch-template', per: 'account' },
  effort: 'hours',
  needs: ['AWS::AutoScaling::AutoScalingGroup'],
  facts: ['AutoScalingGroupName'],
  absent: {
    LaunchConfigurationName:
      'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html: a group has a template or a configuration (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-9',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --launch-template "LaunchTemplateId=<template>,Version=$Default"',
    terraform: `resource "aws_autoscaling_group" "this" {
  launch_template {
    id = aws_launch_template.this.id
  }
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { LaunchTemplate, MixedInstancesPolicy, LaunchConfigurationName } = group.configuration;
    if (LaunchConfigurationName !== undefined)
      return failAt(group, 'launch-configuration', ['LaunchConfigurationName']);
    return (LaunchTemplate ?? MixedInstancesPolicy) === undefined ? NEITHER : MET;
  },
});
