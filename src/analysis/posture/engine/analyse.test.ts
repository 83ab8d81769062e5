import { describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { COMPLETE, type Completeness, type Kind, NOT_ASKED, type Slice, type SnapshotReader } from '#estate/model';
import type { AnyControl, Control } from '../contract.ts';
import { rdsStorageEncryption } from '../controls/rds-storage-encryption/leaf.ts';
import { vpcFlowLogs } from '../controls/vpc-flow-logs/leaf.ts';
import { type PostureResult, postureAnalysis } from './analyse.ts';

const ACCOUNT = '111111111111';
const AT = instant('2026-11-23T09:00:00Z');
const DENIED: Completeness = { state: 'denied', reason: { code: 'AccessDenied', detail: 'an SCP denies it' } };
const PARTIAL: Completeness = { state: 'partial', reason: { code: 'AccessDenied', detail: 'one answer' }, missing: 1 };

interface Part {
  readonly kind: Kind;
  readonly region: string;
  readonly completeness?: Completeness;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
}

function reader(parts: readonly Part[]): SnapshotReader {
  return {
    manifest: { id: 's', formatVersion: 1, createdAt: AT, via: 'scan', homeAccountId: ACCOUNT, parts: [] },
    accountIds: () => [ACCOUNT],
    regions: (kind) => parts.filter((part) => part.kind === kind).map(({ region }) => region),
    slice: async <K extends Kind>(kind: K, _account: string, region = 'global'): Promise<Slice<K>> => {
      const part = parts.find((one) => one.kind === kind && one.region === region);
      const items = (part?.items ?? []).map((configuration) => ({
        accountId: ACCOUNT,
        awsRegion: region,
        resourceType: kind,
        resourceId: String(Object.values(configuration)[0]),
        arn: `arn:aws:x:${region}:${ACCOUNT}:${String(Object.values(configuration)[0])}`,
        tags: {},
        configurationItemCaptureTime: AT,
        configurationItemStatus: 'OK',
        configuration,
      }));
      const completeness = part === undefined ? NOT_ASKED : (part.completeness ?? COMPLETE);
      return { completeness, items: items as unknown as Slice<K>['items'], source: kind };
    },
  };
}

function judge(controls: readonly AnyControl[], parts: readonly Part[], isOn = true): Promise<PostureResult> {
  const analysis = postureAnalysis(controls, reader(parts), { accounts: new Map() });
  const options = { asOf: AT, isOn: () => isOn, wanted: () => false, wantedResource: () => false };
  return analysis.account(ACCOUNT, options);
}

const told = ({ verdicts }: PostureResult) =>
  verdicts.map(({ rule, outcome, resource, reason, discriminator }) =>
    [outcome, rule, rule === 'posture-sight' ? discriminator : resource.id, reason.code].join(' '),
  );

const database = (id: string, encrypted?: boolean) => ({
  DbiResourceId: id,
  ...(encrypted === undefined ? {} : { StorageEncrypted: encrypted }),
});

describe('the posture of an account', () => {
  it('answers what fails or is unknown, and counts the rest', async () => {
    const items = [database('db-1', true), database('db-2', false), database('db-3')];
    const result = await judge([rdsStorageEncryption], [{ kind: 'AWS::RDS::DBInstance', region: 'eu-west-1', items }]);
    expect(told(result)).toEqual([
      'fail rds-storage-encryption db-2 not-encrypted',
      'unknown rds-storage-encryption db-3 missing',
    ]);
    expect(result.tally['rds-storage-encryption']).toEqual({ pass: 1, fail: 1, unknown: 1, 'not-applicable': 0 });
  });

  it('judges each region by what was seen in it, and says once what was refused', async () => {
    const vpc = [{ VpcId: 'vpc-1' }];
    const result = await judge(
      [vpcFlowLogs],
      [
        { kind: 'AWS::EC2::VPC', region: 'eu-west-1', items: vpc },
        { kind: 'AWS::EC2::FlowLog', region: 'eu-west-1' },
        { kind: 'AWS::EC2::VPC', region: 'us-east-1', items: vpc },
        { kind: 'AWS::EC2::FlowLog', region: 'us-east-1', completeness: DENIED },
        { kind: 'AWS::EC2::VPC', region: 'us-west-2', items: vpc },
        { kind: 'AWS::EC2::FlowLog', region: 'us-west-2', completeness: DENIED },
      ],
    );
    expect(told(result)).toEqual([
      'fail vpc-flow-logs vpc-1 no-flow-log',
      'unknown posture-sight AWS::EC2::FlowLog lost',
    ]);
    expect(result.verdicts.at(-1)?.reason.params).toMatchObject({ regions: 'us-east-1, us-west-2', state: 'denied' });
    expect(result.tally['vpc-flow-logs']).toEqual({ pass: 0, fail: 1, unknown: 2, 'not-applicable': 0 });
  });

  it('says of all that nobody asked for in one remark', async () => {
    expect(told(await judge([vpcFlowLogs, rdsStorageEncryption], []))).toEqual([
      'unknown posture-sight not-asked not-asked',
    ]);
  });

  it('judges the subjects that were seen when others of them were not, and still says that some are missing', async () => {
    const items = [database('db-1', true), database('db-2', false)];
    const part = { kind: 'AWS::RDS::DBInstance', region: 'eu-west-1', items, completeness: PARTIAL } as const;
    const result = await judge([rdsStorageEncryption], [part]);
    expect(told(result)).toEqual([
      'fail rds-storage-encryption db-2 not-encrypted',
      'unknown posture-sight AWS::RDS::DBInstance lost',
    ]);
    expect(result.tally['rds-storage-encryption']).toEqual({ pass: 1, fail: 1, unknown: 1, 'not-applicable': 0 });
  });

  it('lets no control conclude anything from a list of which a part is missing', async () => {
    const lonely: Control<'AWS::RDS::DBInstance'> = {
      ...rdsStorageEncryption,
      id: 'lonely',
      judge: (subject, look) => {
        look.items('AWS::RDS::DBInstance');
        return rdsStorageEncryption.judge(subject, look);
      },
    };
    const items = [database('db-1', true)];
    const part = { kind: 'AWS::RDS::DBInstance', region: 'eu-west-1', items, completeness: PARTIAL } as const;
    expect(told(await judge([lonely], [part]))[0]).toBe('unknown lonely db-1 unreadable');
  });

  it('asks no control that is off', async () => {
    const part = { kind: 'AWS::RDS::DBInstance', region: 'eu-west-1', items: [database('db-2', false)] } as const;
    expect(await judge([rdsStorageEncryption], [part], false)).toEqual({ verdicts: [], tally: {} });
  });
});
