import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { ownerOfTrail } from '../../read/trails.ts';
import { TEXTS } from './texts.ts';

const ELSEWHERE = notApplicable('owned-elsewhere');

export const cloudtrailCloudwatchLogs = defineControl({
  id: 'cloudtrail-cloudwatch-logs',
  subject: 'AWS::CloudTrail::Trail',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.5' },
    { catalogue: 'aws-fsbp', id: 'CloudTrail.5' },
    { catalogue: 'nist-800-53-r5', id: 'AU-6(3)' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'cloud-trail-cloud-watch-logs-enabled' },
  ],
  fix: { id: 'cloudtrail-cloudwatch-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudTrail::Trail'],
  facts: ['TrailARN', 'Status'],
  absent: {
    'Status.LatestCloudWatchLogsDeliveryError':
      'There only when the last delivery failed: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudtrail update-trail --name <trail> --cloud-watch-logs-log-group-arn <log-group-arn> --cloud-watch-logs-role-arn <role-arn>',
    terraform: `resource "aws_cloudtrail" "this" {
  cloud_watch_logs_group_arn = "\${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}`,
  },
  texts: TEXTS,
  judge: (trail) => {
    if (ownerOfTrail(trail) !== trail.accountId) return ELSEWHERE;
    const { CloudWatchLogsLogGroupArn, Status } = trail.configuration;
    if (!CloudWatchLogsLogGroupArn) return failAt(trail, 'no-log-group', ['CloudWatchLogsLogGroupArn']);
    const error = Status?.LatestCloudWatchLogsDeliveryError;
    return error ? failAt(trail, 'delivery-fails', ['Status/LatestCloudWatchLogsDeliveryError'], { error }) : MET;
  },
});
