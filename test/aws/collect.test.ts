import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CollectOptions, type CollectProgress, collect } from '#estate/collection';
import { COLLECTORS, type Collector, defineCollector } from '#estate/collectors';
import type { Part } from '#estate/model';
import { Fault, instant } from '#kernel';
import type { AwsAccessOptions } from '#platform/aws';
import { memorySink } from '../support/memory-sink.ts';
import {
  accountId,
  type SimulatedAws,
  type SimulatedOrganization,
  simulatedOrganization,
  startSimulatedAws,
} from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';
import { patientClock } from './run-leaf.ts';

const ORGANIZATION = simulatedOrganization({ accounts: 4, usersPerAccount: 3 });
const [HOME, FIRST, SECOND, THIRD] = [0, 1, 2, 3].map(accountId) as [string, string, string, string];

/** Some of every scope: what is true of these is true of the others, whose own laws are held elsewhere. */
const SOME = COLLECTORS.filter(({ id }) =>
  /^(organization-|iam-|identity-center|cloudtrail-key-events|ec2-instances|lambda-functions|s3-buckets)/.test(id),
);

const kindsOf = (collectors: readonly Collector[], scope: Collector['scope']) =>
  collectors.filter((collector) => collector.scope === scope).flatMap(({ kinds }) => kinds);

const PER_ACCOUNT = kindsOf(SOME, 'account');
const PER_REGION = kindsOf(SOME, 'region');
const OF_ORGANIZATION = kindsOf(SOME, 'organization');

let simulated: SimulatedAws | undefined;
afterEach(async () => {
  await simulated?.close();
  simulated = undefined;
});

interface Setting {
  readonly organization?: SimulatedOrganization;
  readonly access?: Partial<AwsAccessOptions>;
  readonly earlier?: readonly Part[];
  readonly options?: Partial<CollectOptions>;
}

async function run({ organization = ORGANIZATION, access = {}, earlier = [], options = {} }: Setting = {}) {
  simulated ??= await startSimulatedAws(organization);
  const aws = simulatedAccess(simulated, organization, access);
  const sink = memorySink(earlier);
  const signal = new AbortController().signal;
  try {
    const result = await collect({ aws, sink, scope: {}, clock: patientClock, signal, collectors: SOME, ...options });
    return { result, sink, accounts: [...new Set(sink.parts.map((part) => part.accountId))].toSorted() };
  } finally {
    aws.close();
  }
}

async function faultOf(setting: Setting): Promise<Fault> {
  const thrown: unknown = await run(setting).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Fault);
  return thrown as Fault;
}

describe('a healthy organization', () => {
  // Every collector in every place: thousands of calls, which take their time on a busy machine.
  it('gives a complete part for every account × region × kind, with what AWS said', { timeout: 180_000 }, async () => {
    const { result, sink } = await run({ options: { collectors: COLLECTORS } });
    const perAccount = kindsOf(COLLECTORS, 'account').length + 2 * kindsOf(COLLECTORS, 'region').length;
    const expected = kindsOf(COLLECTORS, 'organization').length + 4 * perAccount;
    expect(sink.parts).toHaveLength(expected);
    expect(result).toMatchObject({
      homeAccountId: HOME,
      accountIds: [HOME, FIRST, SECOND, THIRD],
      parts: { complete: expected, partial: 0, denied: 0, failed: 0, 'not-asked': 0 },
      gaps: {},
    });
    expect(result.callsByService.IAM).toBeGreaterThan(100);

    const account = sink.part(HOME, 'global', 'AWS::Organizations::Account')?.items[2];
    expect(account).toMatchObject({
      resourceId: SECOND,
      resourceName: 'account-2',
      tags: { Owner: 'team-2' },
      configuration: { ParentId: 'ou-work-production', State: 'ACTIVE' },
    });
    const keys = sink.part(FIRST, 'global', 'AWS::IAM::AccessKey');
    expect(keys?.calls[0]).toBe('iam:ListAccessKeys');
    expect(keys?.items.map((item) => item.configuration)).toContainEqual({
      UserName: 'user-0000',
      AccessKeyId: 'AKIAUSED000002000000',
      Status: 'Active',
      CreateDate: '2025-01-02T03:04:05.000Z',
      LastUsed: { LastUsedDate: '2025-01-02T03:04:05.000Z', ServiceName: 's3', Region: 'ap-northeast-1' },
    });
    expect(sink.part(FIRST, 'global', 'AWS::IAM::CredentialReport')?.items[0]?.configuration).toMatchObject({
      Content: expect.stringContaining('user,arn\nuser-0000,'),
    });
    expect(sink.part(FIRST, 'us-east-1', 'AWS::EC2::Instance')?.items[1]).toMatchObject({
      resourceName: 'host i-1',
      arn: `arn:aws:ec2:us-east-1:${FIRST}:instance/i-1`,
      configuration: { ReservationId: 'r-i-1', OwnerId: FIRST },
    });
    expect(sink.part(HOME, 'global', 'AWS::SSO::Instance')?.items).toHaveLength(1);
  });

  it('keeps no value of an environment variable', async () => {
    const { sink } = await run({ options: { scope: { accounts: [FIRST] } } });
    expect(sink.part(FIRST, 'us-east-1', 'AWS::Lambda::Function')?.items[0]?.configuration).toMatchObject({
      Environment: { Variables: { DB_PASSWORD: '[removed]' } },
    });
    expect(JSON.stringify(sink.parts)).not.toContain('hunter2');
  });

  it('reads root and its virtual MFA device, and looks keys up where they were used', async () => {
    const { sink } = await run({ options: { scope: { accounts: [FIRST] } } });
    const devices = sink.part(FIRST, 'global', 'AWS::IAM::MFADevice')?.items.map((item) => item.configuration);
    expect(devices).toHaveLength(3);
    expect(devices).toContainEqual(expect.objectContaining({ UserName: '<root_account>' }));
    const events = sink.part(FIRST, 'global', 'AWS::CloudTrail::KeyEvent')?.items.map((item) => item.arn);
    expect(events).toHaveLength(3);
    expect(events).toContain(`arn:aws:cloudtrail:us-east-1:${FIRST}:event/event-AKIAUSED000002000001-us-east-1`);
  });

  it('tells its progress to the end', async () => {
    const told: CollectProgress[] = [];
    await run({ options: { onProgress: (progress) => told.push(progress) } });
    expect(told.map((progress) => progress.done)).toEqual(
      told.map((progress) => progress.done).toSorted((a, b) => a - b),
    );
    expect(told.at(-1)).toMatchObject({ phase: 'collect', done: told.at(-1)?.total });
    expect(told.map((progress) => progress.detail)).toContain(`${FIRST} us-east-1 ec2-instances`);
  });
});

describe('what cannot be looked at', () => {
  beforeEach(async () => {
    simulated = await startSimulatedAws(ORGANIZATION);
  });

  it('is denied with the reason when the role of one account cannot be assumed', async () => {
    simulated?.faults.push({ kind: 'deny', operation: 'sts:AssumeRole', times: 1 });
    const { result, sink } = await run({ options: { limits: { accounts: 1 } } });
    const ofFirst = sink.parts.filter((part) => part.accountId === FIRST);
    expect(ofFirst).toHaveLength(PER_ACCOUNT.length + 2 * PER_REGION.length);
    for (const { completeness, items } of ofFirst) {
      expect(completeness).toMatchObject({ state: 'denied', reason: { code: 'AccessDenied' } });
      expect(completeness.reason?.detail).toMatch(/^the role could not be assumed: /);
      expect(items).toEqual([]);
    }
    expect(result.gaps).toEqual({ AccessDenied: ofFirst.length });
    expect(result.parts.complete).toBe(sink.parts.length - ofFirst.length);
  });

  it('is not asked in members when no role was given', async () => {
    const aws = simulatedAccess(simulated as SimulatedAws, ORGANIZATION);
    const { sink } = await run({ options: { aws: { ...aws, roleName: undefined } } });
    const states = new Set(
      sink.parts.map((p) => `${p.accountId === HOME} ${p.completeness.reason?.code ?? 'complete'}`),
    );
    expect(states).toEqual(new Set(['true complete', 'false NoRole']));
  });

  it('times out where an API hangs, and only there', async () => {
    simulated?.faults.push({ kind: 'hang', operation: 'lambda:ListFunctions', accountId: SECOND, region: 'us-east-1' });
    const collectors = COLLECTORS.filter(({ id }) => ['organization-tree', 'lambda-functions'].includes(id));
    const { result, sink } = await run({ options: { collectors, limits: { collectorMs: 3_000 } } });
    expect(sink.part(SECOND, 'us-east-1', 'AWS::Lambda::Function')?.completeness).toEqual({
      state: 'failed',
      reason: { code: 'Timeout', detail: 'lambda-functions did not end within 3 s' },
    });
    expect(result.gaps).toEqual({ Timeout: 1 });
  });

  it('is partial, with the number of missing answers, where single calls fail', async () => {
    simulated?.faults.push({ kind: 'deny', operation: 'iam:GetAccessKeyLastUsed', accountId: FIRST, times: 2 });
    const { sink } = await run({ options: { scope: { accounts: [FIRST] }, limits: { perAccount: 1 } } });
    const gaps = sink.parts.filter((part) => part.completeness.state !== 'complete');
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.completeness).toMatchObject({ state: 'partial', missing: 2, reason: { code: 'AccessDenied' } });
  });

  it('is partial where a collector kept only some of it, with how many it left out', async () => {
    const cutting = defineCollector({
      id: 'cutting',
      sources: [],
      scope: 'account',
      kinds: ['AWS::S3::Bucket'],
      permissions: [],
      async *collect({ leftOut }) {
        yield {
          kind: 'AWS::S3::Bucket',
          body: { resourceId: 'b', arn: 'arn:aws:s3:::b', tags: {}, configuration: {} },
        };
        leftOut('AWS::S3::Bucket', 7, 'older buckets');
      },
    });
    const { sink } = await run({ options: { collectors: [cutting], scope: {} } });
    expect(sink.part(HOME, 'global', 'AWS::S3::Bucket')?.completeness).toEqual({
      state: 'partial',
      missing: 7,
      reason: { code: 'TooMany', detail: 'older buckets: 7 were left out' },
    });
  });

  it('asks every region without opt-in when an account does not tell its regions', async () => {
    simulated?.faults.push({ kind: 'deny', operation: 'ec2:DescribeRegions', accountId: FIRST });
    const collectors = COLLECTORS.filter(({ id }) => ['organization-tree', 'ec2-instances'].includes(id));
    const { sink } = await run({ options: { collectors } });
    const regionsOf = (account: string) =>
      sink.parts.filter((part) => part.accountId === account && part.kind === 'AWS::EC2::Instance').length;
    expect(regionsOf(FIRST)).toBe(17);
    expect(regionsOf(SECOND)).toBe(2);
  });

  it('is denied as an organization, and goes on with the home account, when home is a plain member', async () => {
    for (const name of ['ListRoots', 'ListDelegatedAdministrators', 'ListAWSServiceAccessForOrganization']) {
      simulated?.faults.push({ kind: 'deny', operation: `organizations:${name}` });
    }
    const { result, sink } = await run();
    expect(result.accountIds).toEqual([HOME]);
    expect(sink.part(HOME, 'global', 'AWS::Organizations::Organization')?.completeness.state).toBe('complete');
    expect(sink.part(HOME, 'global', 'AWS::Organizations::Account')?.completeness.state).toBe('denied');
    expect(sink.part(HOME, 'global', 'AWS::IAM::User')?.items).toHaveLength(3);
  });
});

describe('the state of the organization', () => {
  it('leaves suspended accounts alone and says so', async () => {
    const accounts = ORGANIZATION.accounts.map((account) => ({
      ...account,
      state: account.id === THIRD ? ('SUSPENDED' as const) : account.state,
    }));
    const { result, sink } = await run({ organization: { ...ORGANIZATION, accounts } });
    expect(result.accountIds).toContain(THIRD);
    const ofThird = sink.parts.filter((part) => part.accountId === THIRD);
    expect(ofThird.length).toBeGreaterThan(0);
    for (const { completeness } of ofThird) {
      expect(completeness).toMatchObject({ state: 'not-asked', reason: { code: 'AccountNotActive' } });
    }
  });

  it('looks at a stand-alone account: no organization is no failure', async () => {
    const { result, sink } = await run({
      organization: { ...ORGANIZATION, inUse: false, identityCenterRegion: 'eu-west-1' },
      access: {},
    });
    expect(result.accountIds).toEqual([HOME]);
    for (const kind of OF_ORGANIZATION.filter((one) => one !== 'AWS::Organizations::Policy')) {
      expect(sink.part(HOME, 'global', kind)?.completeness.reason?.code, kind).toBe('NotInUse');
    }
    expect(result.parts.failed + result.parts.denied).toBe(0);
  });

  it('treats a missing password policy as an answer', async () => {
    const accounts = ORGANIZATION.accounts.map((account) => ({ ...account, hasPasswordPolicy: false }));
    const { sink } = await run({ organization: { ...ORGANIZATION, accounts } });
    const part = sink.part(HOME, 'global', 'AWS::IAM::PasswordPolicy');
    expect(part).toMatchObject({ completeness: { state: 'complete' }, items: [] });
  });
});

describe('the scope', () => {
  it.each([
    [{ accounts: [SECOND] }, [SECOND]],
    [{ ous: ['ou-root-workloads'] }, [FIRST, SECOND]],
    [{ ous: ['Workloads/Production'] }, [SECOND]],
    [{ ous: ['r-root'], accounts: [HOME, THIRD] }, [HOME, THIRD]],
  ])('%j chooses accounts', async (scope, expected) => {
    const { result } = await run({ options: { scope } });
    expect(result.accountIds).toEqual(expected);
  });

  it('chooses regions', async () => {
    const { sink } = await run({ options: { scope: { regions: ['us-east-1'] } } });
    expect(new Set(sink.parts.map((part) => part.region))).toEqual(new Set(['global', 'us-east-1']));
  });

  it.each([[{ accounts: ['999999999999'] }], [{ ous: ['Nowhere'] }]])(
    '%j is refused: it names nothing',
    async (scope) => {
      expect((await faultOf({ options: { scope } })).code).toBe('not-found');
    },
  );
});

describe('a run that does not go smoothly', () => {
  const failing = (collect_: Collector['collect']): Collector =>
    defineCollector({
      id: 'failing',
      sources: [],
      scope: 'account',
      kinds: ['AWS::S3::Bucket'],
      permissions: [],
      collect: collect_,
    });
  const others = COLLECTORS.filter((collector) => collector.id === 'iam-account');

  it.each<[string, Collector['collect'], string]>([
    [
      'throws',
      async function* () {
        yield* await Promise.reject<never[]>(new TypeError('x is undefined'));
      },
      'TypeError',
    ],
    [
      'speaks of a kind it does not declare',
      async function* ({ absent }) {
        absent('AWS::IAM::User', 'not mine');
        yield* [];
      },
      'Fault',
    ],
  ])('survives a collector that %s', async (_, broken, code) => {
    const { sink } = await run({ options: { collectors: [failing(broken), ...others] } });
    expect(sink.part(HOME, 'global', 'AWS::S3::Bucket')?.completeness).toMatchObject({
      state: 'failed',
      reason: { code },
    });
    expect(sink.part(HOME, 'global', 'AWS::IAM::AccountSummary')?.completeness.state).toBe('complete');
  });

  it('goes on where it stopped: what is done is neither asked nor written again', async () => {
    const first = await run();
    const earlier: Part[] = first.sink.parts.map(({ items, calls, ...part }) => ({
      ...part,
      chunks: [],
      items: items.length,
      provenance: { via: 'scan', calls },
      capturedAt: instant(0),
    }));
    simulated?.calls.clear();
    const again = await run({ earlier: earlier.filter((part) => part.kind !== 'AWS::S3::Bucket') });
    expect(new Set(again.sink.parts.map((part) => part.kind))).toEqual(new Set(['AWS::S3::Bucket']));
    expect(again.result.parts).toEqual(first.result.parts);
    const services = new Set([...(simulated?.calls.keys() ?? [])].map((operation) => operation.split(':')[0]));
    expect(services).toEqual(new Set(['sts', 'ec2', 'organizations', 's3']));
  });

  it('stops when it is told to, and closes no part it has not finished', async () => {
    simulated = await startSimulatedAws(ORGANIZATION);
    simulated.faults.push({ kind: 'hang', operation: 's3:ListBuckets' });
    const stop = new AbortController();
    const sink = memorySink();
    const fault = await faultOf({
      options: {
        sink,
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done === 20) stop.abort();
        },
      },
    });
    expect(fault.code).toBe('interrupted');
    expect(sink.parts.every((part) => part.completeness.state === 'complete')).toBe(true);
    expect(sink.parts.some((part) => part.kind === 'AWS::S3::Bucket')).toBe(false);
  });

  it('ends with the fault of a sink that cannot write', async () => {
    const full = new Fault('exhausted', 'the disk is full', { mend: 'free some space' });
    const sink = memorySink();
    const thrown = await faultOf({
      options: {
        sink: {
          ...sink,
          openPart: (place) => {
            const writer = sink.openPart(place);
            return place.kind === 'AWS::IAM::Role' ? { ...writer, add: () => Promise.reject(full) } : writer;
          },
        },
      },
    });
    expect(thrown).toBe(full);
  });
});
