import type { ConfigurationItem } from '#estate/model';
import { speaksOfAction } from './policy-document.ts';
import { readResourcePolicy } from './public-access.ts';

/**
 * Whether a bucket takes log files of CloudTrail, which delivers only where the policy of the bucket names it: so the
 * bucket is known in its own account, wherever the trail lives. Undefined when the policy cannot be read.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html (read 2026-11-26)
 */
export function takesTrails({ configuration: { Policy } }: ConfigurationItem<'AWS::S3::Bucket'>): boolean | undefined {
  if (Policy === null) return false;
  const document = readResourcePolicy(Policy);
  return document?.statements.some(
    (statement) =>
      statement.effect === 'Allow' &&
      (statement.principals?.service ?? []).some((name) => /^cloudtrail\.amazonaws\.com(\.cn)?$/.test(name)) &&
      speaksOfAction(statement, 's3:PutObject'),
  );
}
