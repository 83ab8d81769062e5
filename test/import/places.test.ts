import { describe, expect, it } from 'vitest';
import { type Exported, importFiles } from '../support/exports.ts';

const A = '111122223333';
const B = '444455556666';
const vpc = (id: string, owner?: string) => ({ Vpcs: [{ VpcId: id, ...(owner ? { OwnerId: owner } : {}) }] });
const instances = (owner: string, zone = 'eu-west-1a') => ({
  Reservations: [{ OwnerId: owner, Instances: [{ InstanceId: 'i-1', AvailabilityZone: zone }] }],
});

async function places(files: Exported, options = {}): Promise<string[]> {
  const { snapshot } = await importFiles(files, options);
  return snapshot.manifest.parts.map((part) => `${part.accountId} ${part.region} ${part.kind.split('::').at(-1)}`);
}

async function codes(files: Exported, options = {}): Promise<string[]> {
  return (await importFiles(files, options)).report.notes.map((one) => one.why.code);
}

describe('account and region of imported files', () => {
  it.each<[string, Exported, string[]]>([
    ['folders', { [`accounts/${A}/us-east-1/Vpcs.json`]: vpc('vpc-1') }, [`${A} us-east-1 VPC`]],
    ['folders without "accounts"', { [`${B}/ap-northeast-1/Vpcs.json`]: vpc('vpc-1', A) }, [`${B} ap-northeast-1 VPC`]],
    ['file names', { [`${A}_Vpcs-us-gov-west-1.json`]: vpc('vpc-1') }, [`${A} us-gov-west-1 VPC`]],
    ['the nearest name', { [`${A}/us-east-1/old/${B}-eu-west-2.json`]: vpc('vpc-1') }, [`${B} eu-west-2 VPC`]],
    [
      'a folder whose zeros were lost',
      { 'accounts/42/us-east-1/Vpcs.json': vpc('vpc-1') },
      ['000000000042 us-east-1 VPC'],
    ],
    [
      'owners and zones beside them',
      { 'Vpcs.json': vpc('vpc-1'), 'Reservations.json': instances(A) },
      [`${A} eu-west-1 Instance`, `${A} eu-west-1 VPC`],
    ],
    [
      'owners of the folder above',
      { 'ec2/Reservations.json': instances(A), 's3/Buckets.json': { Buckets: [{ Name: 'b' }] } },
      [`${A} eu-west-1 Instance`, `${A} global Bucket`],
    ],
    [
      'regions below one account',
      { 'us-east-1/v.json': vpc('vpc-1'), 'us-west-2/r.json': instances(A) },
      [`${A} us-west-2 Instance`, `${A} us-east-1 VPC`],
    ],
    [
      'owners that are never shared before owners of shared things',
      { 'Vpcs.json': vpc('vpc-1', B), 'Reservations.json': instances(A) },
      [`${A} eu-west-1 Instance`, `${A} eu-west-1 VPC`],
    ],
    ['local zones', { 'Reservations.json': instances(A, 'us-west-2-lax-1a') }, [`${A} us-west-2 Instance`]],
  ])('come from %s', async (_, files, expected) => {
    expect(await places(files)).toEqual(expected.toSorted());
  });

  it('does not take a time in a folder name for an account', async () => {
    expect(await places({ '202611231200/us-east-1/v.json': vpc('vpc-1', A) })).toEqual([`${A} us-east-1 VPC`]);
  });

  it('takes what the operator gave when nothing tells, and a placeholder with notes otherwise', async () => {
    const files = { 'v.json': vpc('vpc-1') };
    expect(await places(files, { accountId: B, region: 'us-east-2' })).toEqual([`${B} us-east-2 VPC`]);
    expect(await places(files)).toEqual(['000000000000 unknown VPC']);
    expect(await codes(files)).toEqual(['account-assumed', 'region-unknown']);
  });

  it('names the accounts that dispute a file', async () => {
    const files = { 'us-east-1/v.json': { Vpcs: [...vpc('vpc-1', A).Vpcs, ...vpc('vpc-2', B).Vpcs] } };
    expect(await codes(files, { accountId: A })).toEqual(['account-disputed']);
    expect(await places(files, { accountId: A })).toEqual([`${A} us-east-1 VPC`]);
  });

  it('puts the organization where its management account is home', async () => {
    const organization = { Id: 'o-1', Arn: `arn:aws:organizations::${B}:organization/o-1`, MasterAccountId: B };
    const { report } = await importFiles({
      'organization.json': { Organization: organization },
      [`${A}/us-east-1/v.json`]: vpc('vpc-1'),
    });
    expect([report.homeAccountId, report.accountIds]).toEqual([B, [A, B]]);
  });
});
