import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { instant } from '#kernel';
import { importFiles } from '../support/exports.ts';

const A = '111122223333';
const AT = '2026-10-01T01:02:03.000Z';

function configItem(type: string, id: string, configuration: unknown, more = {}) {
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: AT,
    awsAccountId: A,
    awsRegion: 'eu-west-1',
    configurationItemStatus: 'ResourceDiscovered',
    resourceType: type,
    resourceId: id,
    ARN: `arn:aws:ec2:eu-west-1:${A}:x/${id}`,
    tags: {},
    relationships: [],
    configuration,
    supplementaryConfiguration: {},
    ...more,
  };
}

const group = {
  groupId: 'sg-1',
  groupName: 'web',
  ipPermissions: [
    {
      fromPort: 443,
      ipProtocol: 'tcp',
      ipv6Ranges: [],
      ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
      ipRanges: ['0.0.0.0/0'],
    },
    { ipProtocol: '-1', ipRanges: ['10.0.0.0/8'] },
  ],
  tags: [{ key: 'team', value: 'web' }],
  vpcId: null,
};

it('reads a snapshot file of AWS Config, gzipped, as the SDK would have answered', async () => {
  const items = [
    configItem('AWS::EC2::SecurityGroup', 'sg-1', group, {
      tags: { team: 'web' },
      relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', name: 'Is contained in Vpc' }],
    }),
    configItem('AWS::RDS::DBInstance', 'db-1', {
      dBInstanceIdentifier: 'main',
      dbiResourceId: 'db-1',
      dBInstanceArn: 'arn:aws:rds:eu-west-1:1:db:main',
    }),
    configItem('AWS::EC2::VPC', 'vpc-9', null, { configurationItemStatus: 'ResourceDeleted' }),
    configItem('AWS::Glacier::Vault', 'v', {}),
  ];
  const file = gzipSync(JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'x', configurationItems: items }));
  const { report, snapshot } = await importFiles({ [`${A}_Config_eu-west-1_ConfigSnapshot.json.gz`]: file });
  const groups = await snapshot.slice('AWS::EC2::SecurityGroup', A, 'eu-west-1');
  expect(groups.items[0]).toMatchObject({
    resourceId: 'sg-1',
    resourceName: 'web',
    arn: `arn:aws:ec2:eu-west-1:${A}:x/sg-1`,
    tags: { team: 'web' },
    relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is contained in Vpc' }],
    configurationItemCaptureTime: instant(AT),
  });
  expect(groups.items[0]?.configuration).toEqual({
    GroupId: 'sg-1',
    GroupName: 'web',
    IpPermissions: [
      { FromPort: 443, IpProtocol: 'tcp', Ipv6Ranges: [], IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
      { IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
    ],
    Tags: [{ Key: 'team', Value: 'web' }],
  });
  const databases = await snapshot.slice('AWS::RDS::DBInstance', A);
  expect(databases.items[0]).toMatchObject({
    resourceId: 'db-1',
    resourceName: 'main',
    configuration: { DBInstanceIdentifier: 'main' },
  });
  expect((await snapshot.slice('AWS::EC2::VPC', A)).completeness.state).toBe('not-asked');
  expect(report.notes.map((one) => one.why)).toEqual([{ code: 'deleted', params: { count: 1 } }]);
  expect(report.unknownMembers).toEqual({ 'configurationItems AWS::Glacier::Vault': 1 });
});

it('parses configurations that are text, and supplements that are text in text', async () => {
  const acl = JSON.stringify(JSON.stringify({ grantList: [] }));
  const item = {
    version: '1.3',
    accountId: A,
    awsRegion: 'us-east-1',
    arn: 'arn:aws:s3:::logs',
    resourceType: 'AWS::S3::Bucket',
    resourceId: 'logs',
    configurationItemStatus: 'OK',
    configurationItemCaptureTime: '2026-10-01T01:02:03.000000+00:00',
    configuration: '{"name":"logs","creationDate":"2020-01-01T00:00:00.000Z"}',
    supplementaryConfiguration: { AccessControlList: acl, PublicAccessBlockConfiguration: '{"blockPublicAcls":true}' },
  };
  const { snapshot } = await importFiles({ 'history.json': { configurationItems: [item], nextToken: 'more' } });
  const { items, completeness } = await snapshot.slice('AWS::S3::Bucket', A, 'global');
  expect(items[0]).toMatchObject({
    resourceId: 'logs',
    configuration: { Name: 'logs', CreationDate: '2020-01-01T00:00:00.000Z' },
    supplementaryConfiguration: {
      AccessControlList: { grantList: [] },
      PublicAccessBlockConfiguration: { blockPublicAcls: true },
    },
  });
  expect(completeness.reason?.code).toBe('Truncated');
});

it('keeps the letters of maps whose names are data', async () => {
  const configuration = {
    functionName: 'f',
    functionArn: `arn:aws:lambda:eu-west-1:${A}:function:f`,
    environment: { variables: { logLevel: 'x' } },
  };
  const { snapshot } = await importFiles({
    'c.json': { configurationItems: [configItem('AWS::Lambda::Function', 'f', configuration)] },
  });
  const { items } = await snapshot.slice('AWS::Lambda::Function', A);
  expect(items[0]?.configuration).toMatchObject({ FunctionName: 'f', Environment: { Variables: { logLevel: 'x' } } });
});

it('puts items of several accounts and regions where each belongs', async () => {
  const items = ['us-east-1', 'us-west-2'].flatMap((awsRegion) =>
    [A, '444455556666'].map((awsAccountId) =>
      configItem('AWS::EC2::VPC', `vpc-${awsRegion}`, {}, { awsRegion, awsAccountId }),
    ),
  );
  const { report, snapshot } = await importFiles({ 'aggregate.json': { configurationItems: items } });
  expect(report.accountIds).toEqual([A, '444455556666']);
  expect(report.notes).toEqual([]);
  expect(snapshot.manifest.parts.map((part) => part.items)).toEqual([1, 1, 1, 1]);
});
