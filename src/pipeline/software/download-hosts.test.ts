import { expect, it } from 'vitest';
import { createOutbound } from '#platform/net';
import { downloadHosts } from './download-hosts.ts';

const outbound = createOutbound({
  allowedHosts: [...downloadHosts('aws', ['ap-northeast-1', 'us-east-1']), ...downloadHosts('aws-cn', ['cn-north-1'])],
  privateHosts: [],
  resolve: async () => [{ address: '52.219.0.1', family: 4 }],
});

it.each([
  ['prod-ap-northeast-1-starport-layer-bucket.s3.ap-northeast-1.amazonaws.com'],
  ['awslambda-ap-ne-1-tasks.s3.ap-northeast-1.amazonaws.com'],
  ['prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com'],
  ['awslambda-us-east-1-tasks.s3.amazonaws.com'],
  ['awslambda-cn-north-1-tasks.s3.cn-north-1.amazonaws.com.cn'],
])('layers and code come from %s', async (host) => {
  await expect(outbound.addresses(host)).resolves.toHaveLength(1);
});

it.each([
  ['s3.example'],
  ['bucket.s3.eu-west-1.amazonaws.com'],
  ['x.execute-api.us-east-1.amazonaws.com'],
  ['bucket.s3.us-east-1.amazonaws.com.evil.example'],
])('nothing comes from %s', async (host) => {
  await expect(outbound.addresses(host)).rejects.toThrow('nothing may be sent to');
});
