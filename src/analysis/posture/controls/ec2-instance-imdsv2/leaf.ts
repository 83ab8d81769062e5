import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const GONE = notApplicable('terminated');

/** Instances stay in the list for a while after their end. */
const ENDED = new Set(['terminated', 'shutting-down']);

export const ec2InstanceImdsv2 = defineControl({
  id: 'ec2-instance-imdsv2',
  subject: 'AWS::EC2::Instance',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.8' },
    { catalogue: 'aws-fsbp', id: 'EC2.8' },
    { catalogue: 'cis-aws-3.0.0', id: '5.6' },
    { catalogue: 'cis-aws-5.0.0', id: '5.7' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.6' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'ec2-imdsv2-check' },
  ],
  fix: { id: 'ec2-instance-imdsv2', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::Instance'],
  facts: ['State.Name', 'MetadataOptions.HttpTokens', 'MetadataOptions.HttpEndpoint'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ec2 modify-instance-metadata-options --instance-id <instance> --http-tokens required --http-endpoint enabled',
    terraform: `resource "aws_instance" "this" {
  metadata_options {
    http_tokens = "required"
  }
}`,
  },
  texts: TEXTS,
  judge: (instance) => {
    const { State, MetadataOptions } = instance.configuration;
    if (ENDED.has(State?.Name ?? '')) return GONE;
    // Where the endpoint is off there is nothing to ask, with or without a token.
    const isSafe = MetadataOptions?.HttpTokens === 'required' || MetadataOptions?.HttpEndpoint === 'disabled';
    return isSafe ? MET : failAt(instance, 'tokens-optional', ['MetadataOptions/HttpTokens']);
  },
});
