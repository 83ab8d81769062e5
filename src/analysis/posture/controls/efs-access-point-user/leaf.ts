import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const efsAccessPointUser = defineControl({
  id: 'efs-access-point-user',
  subject: 'AWS::EFS::AccessPoint',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EFS.4' },
    { catalogue: 'aws-fsbp', id: 'EFS.4' },
    { catalogue: 'pci-dss-4.0.1', id: '7.3.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6(2)' },
    { catalogue: 'config', id: 'efs-access-point-enforce-user-identity' },
  ],
  fix: { id: 'efs-access-point-user', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EFS::AccessPoint'],
  facts: ['AccessPointId'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-4', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws efs create-access-point --file-system-id <file-system> --posix-user Uid=1000,Gid=1000',
    terraform: `resource "aws_efs_access_point" "this" {
  file_system_id = aws_efs_file_system.this.id
  posix_user {
    uid = 1000
    gid = 1000
  }
}`,
  },
  texts: TEXTS,
  judge: (point) => (point.configuration.PosixUser?.Uid !== undefined ? MET : failAt(point, 'no-user', ['PosixUser'])),
});
