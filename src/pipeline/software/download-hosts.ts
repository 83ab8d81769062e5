/**
 * Where AWS keeps layers of images and code of functions: in buckets of its own in the region, under signed addresses.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html (read 2026-11-26)
 */
export function downloadHosts(partition: string, regions: Iterable<string>): readonly string[] {
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return [...new Set(regions)].flatMap((region) => [
    `*.s3.${region}.${suffix}`,
    `*.s3-${region}.${suffix}`,
    `*.s3.dualstack.${region}.${suffix}`,
    `s3.${region}.${suffix}`,
    // Old names of buckets in us-east-1.
    ...(region === 'us-east-1' ? [`*.s3.${suffix}`] : []),
  ]);
}
