import type { ConfigurationItem } from '#estate/model';
import type { Look } from '../contract.ts';

/** Whether a bucket receives the server access logs of any bucket of its account. */
export function isLogTarget(bucket: ConfigurationItem<'AWS::S3::Bucket'>, look: Look): boolean {
  const targets = look.once('log-targets', () => {
    const buckets = look.items('AWS::S3::Bucket');
    return new Set(buckets.map(({ configuration }) => configuration.LoggingEnabled?.TargetBucket));
  });
  return targets.has(bucket.configuration.Name);
}
