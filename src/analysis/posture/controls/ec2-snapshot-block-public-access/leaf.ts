import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('setting-not-seen');

export const ec2SnapshotBlockPublicAccess = defineControl({
  id: 'ec2-snapshot-block-public-access',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.182' },
    { catalogue: 'aws-fsbp', id: 'EC2.182' },
    { catalogue: 'config', id: 'ebs-snapshot-block-public-access' },
  ],
  fix: { id: 'ec2-snapshot-block-public-access', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::SnapshotBlockPublicAccess'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-182', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 enable-snapshot-block-public-access --state block-all-sharing --region <region>',
    terraform: `resource "aws_ebs_snapshot_block_public_access" "this" {
  state = "block-all-sharing"
}`,
  },
  texts: TEXTS,
  judge: (_, look) => {
    const [settings] = look.items('AWS::EC2::SnapshotBlockPublicAccess');
    const value = settings?.configuration.State;
    if (settings === undefined || value === undefined) return NOT_SEEN;
    if (value === 'block-all-sharing') return MET;
    return failAt(settings, value === 'block-new-sharing' ? 'old-shares-stay' : 'unblocked', ['State']);
  },
});
