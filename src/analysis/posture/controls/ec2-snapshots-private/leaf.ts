import { fail } from '../../../rule.ts';
import { cite } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ec2SnapshotsPrivate = defineControl({
  id: 'ec2-snapshots-private',
  subject: 'region',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.1' },
    { catalogue: 'aws-fsbp', id: 'EC2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'ebs-snapshot-public-restorable-check' },
  ],
  fix: { id: 'ec2-snapshots-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::PublicSnapshot'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ec2 modify-snapshot-attribute --snapshot-id <snapshot> --attribute createVolumePermission --operation-type remove --group-names all',
    terraform: `resource "aws_ebs_snapshot_block_public_access" "this" {
  state = "block-all-sharing"
}`,
  },
  texts: TEXTS,
  judge: (_, look) => {
    const open = look.items('AWS::EC2::PublicSnapshot');
    const [first] = open;
    if (first === undefined) return MET;
    const evidence = open.slice(0, 5).map((snapshot) => cite(snapshot, 'SnapshotId'));
    return fail('public', { snapshots: open.length, first: first.resourceId }, evidence);
  },
});
