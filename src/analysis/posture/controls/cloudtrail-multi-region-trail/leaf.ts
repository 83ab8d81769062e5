import { defineControl, MET } from '../../contract.ts';
import { cite } from '../../../cite.ts';
import { fail, unknown } from '../../../rule.ts';
import { areSeen, recordedEverywhere } from '../../read/trails.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const cloudtrailMultiRegionTrail = defineControl({
  id: 'cloudtrail-multi-region-trail',
  subject: 'account',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.1' },
    { catalogue: 'aws-fsbp', id: 'CloudTrail.1' },
    { catalogue: 'cis-aws-3.0.0', id: '3.1' },
    { catalogue: 'cis-aws-5.0.0', id: '3.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'multi-region-cloudtrail-enabled' },
  ],
  fix: { id: 'cloudtrail-multi-region-trail', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudTrail::Trail'],
  facts: [],
  absent: {
    'AWS::CloudTrail::Trail:EventSelectors[].ExcludeManagementEventSources':
      'Nothing is excluded by default: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudtrail create-trail --name organization --s3-bucket-name <bucket> --is-multi-region-trail --is-organization-trail --enable-log-file-validation',
    terraform: `resource "aws_cloudtrail" "organization" {
  name                       = "organization"
  s3_bucket_name             = aws_s3_bucket.trail.id
  is_multi_region_trail      = true
  is_organization_trail      = true
  enable_log_file_validation = true
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const trails = look.items('AWS::CloudTrail::Trail');
    if (trails.length === 0) return fail('no-trail', {}, []);
    const { read, write } = recordedEverywhere(trails, 'Management');
    if (read && write) return MET;
    if (!areSeen(trails)) return NOT_SEEN;
    const names = trails.map(({ resourceName, resourceId }) => resourceName ?? resourceId);
    return fail(
      'not-everything',
      { trails: names.slice(0, 5).join(', ') },
      trails.slice(0, 5).map((trail) => cite(trail, '')),
    );
  },
});
