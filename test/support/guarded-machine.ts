import { type Advisory, indexAdvisories } from '#analysis/vulnerability';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { balancerArn, forward, Sketch, tcpFrom, webAclArn } from '#analysis/exposure/network/doors/testing';
import { HOME, type NetworkBuilder, REGION } from '#analysis/exposure/network/testing';
import type { ExploitPack } from '#analysis/exposure/waf';
import type { HostReport, RuntimeReader, SoftwarePackage } from '#estate/model';
import { FIRST_LOOK } from './network-world.ts';

export const CVE = 'CVE-2026-1';
/** ARN of the machine. */
export const MACHINE = `arn:aws:ec2:${REGION}:${HOME}:instance/i-1`;
const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

const ADVISORY: Advisory = {
  id: CVE,
  source: 'alas',
  aliases: [],
  title: CVE,
  scores: [{ vector: VECTOR, source: 'alas' }],
  affected: [
    {
      ecosystem: 'amazon:2023',
      type: 'rpm',
      names: 'binary',
      name: 'kernel',
      status: 'affected',
      ranges: [{ fixed: '6.2-1' }],
    },
  ],
};

const PACK: ExploitPack = {
  cve: CVE,
  title: '',
  severity: 'critical',
  cwe: [],
  sources: [],
  variants: [
    {
      id: 'v',
      requests: [{ text: 'GET /?q=attack HTTP/1.1\r\nHost: example.com\r\n\r\n', carries: true }],
      unresolved: [],
    },
  ],
};

/** One vulnerability of the kernel, with one request that exploits it. */
export const KNOWLEDGE: VulnerabilityKnowledge = {
  index: indexAdvisories([ADVISORY]),
  catalogues: { kev: { version: '1', readAt: FIRST_LOOK } },
  intelligence: async () => new Map(),
  scores: async () => new Map([[CVE, ADVISORY.scores]]),
  exploits: async (cves) => new Map(cves.includes(CVE) ? [[CVE, PACK]] : []),
};

export interface GuardedMachine {
  readonly action?: 'Block' | 'Count';
  /** The instance also answers the internet itself. */
  readonly isOpenBesides?: true;
  readonly secrets?: true;
  /** Kinds of stores that the account has none of were looked at too. */
  readonly isEmptyBesides?: true;
}

/** The package that is vulnerable. */
export const KERNEL: SoftwarePackage = {
  type: 'rpm',
  name: 'kernel',
  version: '6.1-1.amzn2023',
  architecture: 'x86_64',
  standing: 'reported',
  locations: [{ path: 'ssm' }],
};

/** A machine behind a balancer with a WebACL. */
export function guardedMachine({
  action = 'Block',
  isOpenBesides,
  secrets,
  isEmptyBesides,
}: GuardedMachine): NetworkBuilder {
  const balancer = balancerArn('application');
  const sketch = new Sketch()
    .group('sg-front', tcpFrom(80, ['0.0.0.0/0']))
    .group('sg-web', tcpFrom(8080, isOpenBesides ? ['0.0.0.0/0'] : [], ['sg-front']))
    .instance('i-1', { subnet: 'public-a', groups: ['sg-web'], address: '10.0.1.10', publicAddress: '52.1.1.1' })
    .balancer({ type: 'application', groups: ['sg-front'] })
    .listener(balancer, 80, 'HTTP', forward())
    .targets({ port: 8080, targets: ['i-1'] });
  const { builder } = sketch;
  if (isEmptyBesides) {
    const elsewhere = { accountId: '999988887777' };
    builder
      .add('AWS::SecretsManager::Secret', { ARN: 'arn:secret', Name: 's' }, elsewhere)
      .add('AWS::DynamoDB::Table', { TableArn: 'arn:table', TableName: 't' }, elsewhere)
      .add('AWS::SQS::Queue', { QueueName: 'q', Attributes: {} })
      .add('AWS::S3::Bucket', { Name: 'b', Policy: null });
  }
  const profile = `arn:aws:iam::${HOME}:instance-profile/web`;
  const Statement = [{ Effect: 'Allow', Action: secrets ? 'secretsmanager:*' : 'logs:PutLogEvents', Resource: '*' }];
  const visible = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'attack' };
  const contains = {
    SearchString: Buffer.from('attack').toString('base64'),
    FieldToMatch: { QueryString: {} },
    TextTransformations: [{ Priority: 0, Type: 'NONE' as const }],
    PositionalConstraint: 'CONTAINS' as const,
  };
  const rule = {
    Name: 'attack',
    Priority: 0,
    Action: { [action]: {} },
    VisibilityConfig: visible,
    Statement: { ByteMatchStatement: contains },
  };
  return builder
    .add('AWS::EC2::Instance', {
      InstanceId: 'i-1',
      State: { Name: 'running' },
      VpcId: 'vpc-1',
      IamInstanceProfile: { Arn: profile },
    })
    .add('AWS::IAM::Role', {
      RoleId: 'AROAWEB',
      RoleName: 'web',
      Arn: `arn:aws:iam::${HOME}:role/web`,
      AttachedManagedPolicies: [],
      InstanceProfileList: [{ Arn: profile } as never],
      RolePolicyList: [{ PolicyName: 'own', PolicyDocument: JSON.stringify({ Statement }) }],
    })
    .add('AWS::WAFv2::WebACL', {
      ARN: webAclArn('front'),
      Name: 'front',
      Id: '1',
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      ResourceArns: [balancer],
      Rules: [rule as never],
    })
    .add('AWS::CloudFront::Distribution', { Id: 'other', DomainName: 'other.cloudfront.net' } as never, {
      region: 'global',
    });
}

/** An agent on the machine, whose kernel is the vulnerable one, or another. */
export function agent(kernel: string, at = FIRST_LOOK): RuntimeReader {
  const lists = { processes: [], listeners: [], connections: [], mapped: [], archives: [], runtimes: [] };
  const rest = { programs: [], classes: [], hardening: [], missed: [], identity: { hostname: 'web' } };
  const os = { id: 'amzn', versionId: '2023' };
  const host = {
    entity: MACHINE,
    name: 'i-1',
    accountId: HOME,
    region: REGION,
    firstSeenAt: at,
    lastSeenAt: at,
    clockAhead: 0,
    report: { format: 1, observedAt: at, os, kernel, ...lists, ...rest } as unknown as HostReport,
  };
  return {
    hosts: async (accountId) => (accountId === HOME ? [host] : []),
    host: async () => host,
    services: async () => ({ services: [], calls: [] }),
  };
}
