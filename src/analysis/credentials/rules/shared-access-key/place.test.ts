import { describe, expect, it } from 'vitest';
import { agentFamily, networkOf } from './place.ts';

describe('networkOf', () => {
  it.each([
    ['203.0.113.24', '203.0.0.0/16'],
    ['10.1.2.3', 'private'],
    ['172.20.0.1', 'private'],
    ['172.32.0.1', '172.32.0.0/16'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['2001:db8:1::1', '2001:db8::/32'],
    ['2001:0DB8:2::1', '2001:db8::/32'],
    ['::1', '0:0::/32'],
    ['fd00::1', 'private'],
    ['999.1.1.1', undefined],
    ['s3.amazonaws.com', undefined],
    ['AWS Internal', undefined],
    ['', undefined],
    ['cafe', undefined],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address, 'aws-cli/2')).toBe(network);
  });

  it('is none for a call made by a service', () => {
    expect(networkOf('203.0.113.24', 'cloudformation.amazonaws.com')).toBeUndefined();
    expect(networkOf('203.0.113.24', 'AWS Internal')).toBeUndefined();
  });
});

describe('agentFamily', () => {
  it.each([
    ['aws-cli/2.27.50 md/awscrt#0.26', 'aws-cli'],
    ['[Boto3/1.39.4 md/Botocore]', 'boto3'],
    ['Terraform', 'terraform'],
    ['', 'unknown'],
    [`${'x'.repeat(100)}/1`, 'x'.repeat(40)],
  ])('%j is %s', (agent, family) => {
    expect(agentFamily(agent)).toBe(family);
  });
});
