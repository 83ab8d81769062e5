import { defineControl, MET } from '../../contract.ts';
import { cite } from '../../../cite.ts';
import { fail, unknown } from '../../../rule.ts';
import { areSeen, recordedEverywhere } from '../../read/trails.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const cloudtrailS3ReadEvents = defineControl({
  id: 'cloudtrail-s3-read-events',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.23' },
    { catalogue: 'cis-aws-3.0.0', id: '3.9' },
    { catalogue: 'cis-aws-5.0.0', id: '3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'config', id: 'cloudtrail-all-read-s3-data-event-check' },
  ],
  fix: { id: 'cloudtrail-s3-read-events', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudTrail::Trail'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws cloudtrail put-event-selectors --trail-name <trail> --advanced-event-selectors file://selectors.json',
    terraform: `resource "aws_cloudtrail" "this" {
  advanced_event_selector {
    name = "S3 read events"
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["true"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const trails = look.items('AWS::CloudTrail::Trail');
    if (recordedEverywhere(trails, 'S3').read) return MET;
    return areSeen(trails)
      ? fail(
          'not-recorded',
          {},
          trails.slice(0, 5).map((trail) => cite(trail, '')),
        )
      : NOT_SEEN;
  },
});
