import { zstdCompressSync } from 'node:zlib';
import type { NewRow } from '#platform/store';

/** What Security Hub says of a finding, with a raw record. */
export function sourceRow(findingId: string, about: Partial<NewRow<'source_finding'>> = {}): NewRow<'source_finding'> {
  return {
    id: 'source-1',
    source: 'security-hub',
    uid: 'arn:aws:securityhub:us-east-1:111111111111:security-control/S3.1/finding/0001',
    finding_id: findingId,
    rule: 'security-hub/S3.1',
    kind: 'compliance',
    account_id: '111111111111',
    region: 'us-east-1',
    resource_arn: 'arn:aws:s3:::alpha',
    resource: '{"type":"AWS::S3::Bucket","id":"alpha","name":"alpha","tags":{}}',
    discriminator: '',
    severity: 3,
    status: 'open',
    title: 'Buckets should have block public access settings enabled',
    first_seen_at: '2026-11-01T00:00:00.000Z',
    updated_at: '2026-11-20T00:00:00.000Z',
    digest: '',
    raw: zstdCompressSync(Buffer.from('{ "Id": "0001" }')),
    ...about,
  };
}
