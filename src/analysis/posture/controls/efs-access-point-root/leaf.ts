import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const efsAccessPointRoot = defineControl({
  id: 'efs-access-point-root',
  subject: 'AWS::EFS::AccessPoint',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EFS.3' },
    { catalogue: 'aws-fsbp', id: 'EFS.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6(10)' },
    { catalogue: 'config', id: 'efs-access-point-enforce-root-directory' },
  ],
  fix: { id: 'efs-access-point-root', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EFS::AccessPoint'],
  facts: ['RootDirectory.Path'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws efs create-access-point --file-system-id <file-system> --root-directory Path=/app',
    terraform: `resource "aws_efs_access_point" "this" {
  file_system_id = aws_efs_file_system.this.id
  root_directory {
    path = "/app"
  }
}`,
  },
  texts: TEXTS,
  judge: (point) =>
    point.configuration.RootDirectory?.Path !== '/' ? MET : failAt(point, 'whole-file-system', ['RootDirectory/Path']),
});
