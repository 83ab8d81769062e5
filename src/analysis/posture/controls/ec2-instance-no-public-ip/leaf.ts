import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const GONE = notApplicable('terminated');

/** Instances stay in the list for a while after their end. */
const ENDED = new Set(['terminated', 'shutting-down']);

export const ec2InstanceNoPublicIp = defineControl({
  id: 'ec2-instance-no-public-ip',
  subject: 'AWS::EC2::Instance',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.9' },
    { catalogue: 'aws-fsbp', id: 'EC2.9' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'ec2-instance-no-public-ip' },
  ],
  fix: { id: 'ec2-instance-no-public-ip', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::Instance'],
  facts: ['State.Name', 'NetworkInterfaces'],
  absent: {
    PublicIpAddress:
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
    'NetworkInterfaces[].Association':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
    'NetworkInterfaces[].Association.PublicIp':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
    'NetworkInterfaces[].PrivateIpAddresses':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
    'NetworkInterfaces[].PrivateIpAddresses[].Association':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
    'NetworkInterfaces[].PrivateIpAddresses[].Association.PublicIp':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html: only with a public address (read 2026-11-26)',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 disassociate-address --association-id <association>',
    terraform: `resource "aws_instance" "this" {
  associate_public_ip_address = false
}`,
  },
  texts: TEXTS,
  judge: (instance) => {
    const { State, PublicIpAddress, NetworkInterfaces } = instance.configuration;
    if (ENDED.has(State?.Name ?? '')) return GONE;
    const onInterfaces = (NetworkInterfaces ?? []).flatMap(({ Association, PrivateIpAddresses }, index) => {
      const further = (PrivateIpAddresses ?? []).map((one) => one.Association);
      const addresses = [Association, ...further].flatMap((association) => association?.PublicIp ?? []);
      return addresses.map((address) => ({ address, pointer: `NetworkInterfaces/${index}` }));
    });
    const [found] = [
      ...(PublicIpAddress === undefined ? [] : [{ address: PublicIpAddress, pointer: 'PublicIpAddress' }]),
      ...onInterfaces,
    ];
    return found === undefined ? MET : failAt(instance, 'public', [found.pointer], { address: found.address });
  },
});
