import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const GONE = notApplicable('terminated');

/** Instances stay in the list for a while after their end. */
const ENDED = new Set(['terminated', 'shutting-down']);

export const ec2InstanceNotParavirtual = defineControl({
  id: 'ec2-instance-not-paravirtual',
  subject: 'AWS::EC2::Instance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.24' },
    { catalogue: 'aws-fsbp', id: 'EC2.24' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ec2-paravirtual-instance-check' },
  ],
  fix: { id: 'ec2-instance-not-paravirtual', per: 'account' },
  effort: 'days',
  needs: ['AWS::EC2::Instance'],
  facts: ['State.Name', 'VirtualizationType'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-24', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ComponentsAMIs.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 run-instances --image-id <hvm-image> --instance-type <type>',
    terraform: `resource "aws_instance" "this" {
  ami = data.aws_ami.hvm.id
}`,
  },
  texts: TEXTS,
  judge: (instance) => {
    const { State, VirtualizationType } = instance.configuration;
    if (ENDED.has(State?.Name ?? '')) return GONE;
    return VirtualizationType === 'paravirtual' ? failAt(instance, 'paravirtual', ['VirtualizationType']) : MET;
  },
});
