import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const SUBNET_NOT_SEEN = unknown('subnet-not-seen');

export const efsMountTargetSubnet = defineControl({
  id: 'efs-mount-target-subnet',
  subject: 'AWS::EFS::MountTarget',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EFS.6' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'efs-mount-target-public-accessible' },
  ],
  fix: { id: 'efs-mount-target-subnet', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EFS::MountTarget', 'AWS::EC2::Subnet'],
  facts: ['SubnetId'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-6', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws efs create-mount-target --file-system-id <file-system> --subnet-id <private-subnet>',
    terraform: `resource "aws_efs_mount_target" "this" {
  file_system_id = aws_efs_file_system.this.id
  subnet_id      = aws_subnet.private.id
}`,
  },
  texts: TEXTS,
  judge: (target, look) => {
    const subnet = target.configuration.SubnetId ?? '';
    const settings = look.once('public subnets', () => {
      const items = look.items('AWS::EC2::Subnet');
      return new Map(items.map(({ configuration }) => [configuration.SubnetId, configuration.MapPublicIpOnLaunch]));
    });
    const isPublic = settings.get(subnet);
    if (isPublic === undefined) return SUBNET_NOT_SEEN;
    return isPublic ? failAt(target, 'public-subnet', ['SubnetId'], { subnet }) : MET;
  },
});
