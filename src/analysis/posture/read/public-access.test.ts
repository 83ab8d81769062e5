import { describe, expect, it } from 'vitest';
import { readPolicy } from './policy-document.ts';
import { admitted, foreignAccounts, publicStatements, readResourcePolicy } from './public-access.ts';
import { sourceBreadth } from './source-breadth.ts';

const OWN = '111111111111';
const OTHER = '222222222222';

function policy(parts: object, Condition?: object) {
  const condition = Condition === undefined ? {} : { Condition };
  return { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...parts, ...condition }] };
}

function isPublic(parts: object, condition?: object): boolean {
  const document = readResourcePolicy(policy(parts, condition));
  expect(document).toBeDefined();
  return document !== undefined && publicStatements(document).length > 0;
}

const ALL = { Principal: '*' };

describe('who gets in', () => {
  it.each<[object, boolean]>([
    [{ Principal: '*' }, true],
    [{ Principal: { AWS: '*' } }, true],
    [{ Principal: { AWS: [OWN, '*'] } }, true],
    [{ Principal: { AWS: 'arn:aws:iam::*:role/admin' } }, true],
    [{ Principal: { CanonicalUser: '*' } }, true],
    [{ NotPrincipal: { AWS: OTHER } }, true],
    [{ Principal: '*', Effect: 'Deny' }, false],
    [{ Principal: { AWS: OTHER } }, false],
    [{ Principal: { AWS: `arn:aws:iam::${OTHER}:root` } }, false],
    [{ Principal: { Service: 'cloudtrail.amazonaws.com' } }, false],
    [{ Principal: { AWS: 'AIDAEXAMPLEGONE' } }, false],
  ])('%j is everybody: %s', (parts, expected) => {
    expect(isPublic(parts)).toBe(expected);
  });

  it.each<[object]>([
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }],
    [{ StringLike: { 'AWS:principalorgid': ['o-abc', 'o-def'] } }],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-abc/r-ab12/*' } }],
    [{ StringEquals: { 'aws:SourceAccount': OWN } }],
    [{ ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${OWN}:*` } }],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::one-bucket' } }],
    [{ StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${OWN}:role/*` } }],
    [{ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }],
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }],
    [{ StringLike: { 'aws:userid': 'AROAEXAMPLE0000000001:*' } }],
    [{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32', '10.0.0.0/8'] } }],
    [{ StringEquals: { 'kms:CallerAccount': OWN, 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }],
    [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-abc' }, Null: { 'aws:PrincipalOrgID': 'false' } }],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': OWN }, Null: { 'aws:SourceAccount': false } }],
    [{ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } }],
  ])('%j limits everybody to somebody', (condition) => {
    expect(isPublic(ALL, condition)).toBe(false);
  });

  it.each<[object]>([
    [{}],
    [{ Bool: { 'aws:SecureTransport': 'true' } }],
    [{ StringEquals: { 'aws:PrincipalTag/team': 'a' } }],
    [{ StringEquals: { 'aws:username': 'admin' } }],
    [{ StringLike: { 'aws:Referer': 'https://example.com/*' } }],
    [{ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }],
    [{ StringLike: { 'aws:PrincipalOrgID': ['o-abc', '*'] } }],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc' } }],
    [{ StringEquals: { 'aws:SourceAccount': `\${aws:PrincipalAccount}` } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } }],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-ab12/' } }],
    [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-abc' } }],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': OWN } }],
    [{ Null: { 'aws:PrincipalOrgID': 'false' } }],
    [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }],
    [{ IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }],
    [{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '::/0'] } }],
    [{ IpAddress: { 'aws:SourceIp': 'everywhere' } }],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/24' } }],
    [{ StringEquals: { 'aws:SourceVpce': [] } }],
    [{ StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }],
  ])('%j does not limit', (condition) => {
    expect(isPublic(ALL, condition)).toBe(true);
  });
});

describe('accounts that get in', () => {
  it.each<[object, object | undefined, readonly string[]]>([
    [{ Principal: { AWS: [OWN, OTHER] } }, undefined, [OTHER]],
    [{ Principal: { AWS: `arn:aws:iam::${OTHER}:role/x` } }, undefined, [OTHER]],
    [ALL, { StringEquals: { 'aws:PrincipalAccount': [OWN, OTHER] } }, [OTHER]],
    [ALL, { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${OTHER}:t` } }, [OTHER]],
    [ALL, { StringEquals: { 'aws:SourceAccount': OWN }, ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::b' } }, []],
    [ALL, { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }, []],
    [{ Principal: { AWS: OTHER }, Effect: 'Deny' }, undefined, []],
    [{ Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }, undefined, []],
  ])('%j under %j: %j', (parts, condition, expected) => {
    const document = readResourcePolicy(policy(parts, condition));
    expect(document && foreignAccounts(document, OWN)).toEqual(expected);
  });

  it('says by what everybody is limited, and which services get in', () => {
    const [limited] = readPolicy(policy(ALL, { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }))?.statements ?? [];
    expect(limited && admitted(limited)).toMatchObject({ everybody: false, limits: ['aws:principalorgid'] });
    const [service] = readPolicy(policy({ Principal: { Service: 'sns.amazonaws.com' } }))?.statements ?? [];
    expect(service && admitted(service)).toMatchObject({ services: ['sns.amazonaws.com'], limits: [] });
  });
});

it('does not read a resource policy in which a statement speaks to nobody', () => {
  expect(readResourcePolicy(policy({}))).toBeUndefined();
  expect(readResourcePolicy('{"Statement":[]}')).toEqual({ statements: [] });
});

it.each<[readonly string[], number]>([
  [[], 0],
  [['1.0.0.0/8'], 1],
  [['1.0.0.0/8', '1.0.0.0/8'], 1],
  [['1.0.0.0/9', '2.0.0.0/9'], 1],
  [['0.0.0.0/0'], 256],
  [['::/0'], 2 ** 32],
  [['192.168.0.0/16', '172.16.0.0/12', '100.64.0.0/10', 'fd00::/8', '127.0.0.1'], 0],
  [['172.0.0.0/8'], 1],
  [['10.0.0.0/7'], 2],
  [['300.0.0.0/8'], Number.POSITIVE_INFINITY],
  [['1.0.0.0/33'], Number.POSITIVE_INFINITY],
  [['1.0.0.0/8/8'], Number.POSITIVE_INFINITY],
])('%j is %d times as broad as the broadest block that is not public', (blocks, breadth) => {
  expect(sourceBreadth(blocks)).toBe(breadth);
});
