import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, Fault, instant } from '#kernel';
import { createAwsAccess } from '#platform/aws';
import { fixedClock, systemClock } from '#platform/runtime';
import {
  accountId,
  type SimulatedAws,
  type SimulatedCall,
  SKEW_MS,
  simulatedOrganization,
  startSimulatedAws,
} from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';

const organization = simulatedOrganization({ accounts: 3, usersPerAccount: 1 });
const [home, member] = [accountId(0), accountId(1)];
const seen: SimulatedCall[] = [];
let simulated: SimulatedAws;

beforeAll(async () => {
  simulated = await startSimulatedAws(organization, (call) => seen.push(call));
});
afterAll(() => simulated.close());
afterEach(() => {
  seen.length = 0;
  simulated.faults.length = 0;
  vi.unstubAllEnvs();
});

const assumed = () => seen.filter((call) => call.operation === 'AssumeRole').map((call) => call.params);

describe('access to accounts', () => {
  it('uses its own credentials at home and assumes the role with path and external id elsewhere', async () => {
    const aws = simulatedAccess(simulated, organization, { roleName: 'security/yagura', externalId: 'shared-words' });
    expect(await aws.home()).toMatchObject({ accountId: home, partition: 'aws', region: 'ap-northeast-1' });
    await aws.client(IAMClient, home, 'global').send(new ListUsersCommand());
    expect(assumed()).toEqual([]);

    await aws.enter(member);
    await aws.client(IAMClient, member, 'global').send(new ListUsersCommand());
    expect(assumed()).toMatchObject([
      {
        RoleArn: `arn:aws:iam::${member}:role/security/yagura`,
        ExternalId: 'shared-words',
        RoleSessionName: 'yagura',
      },
    ]);
    expect(seen.filter((call) => call.operation === 'ListUsers').map((call) => call.accountId)).toEqual([home, member]);
  });

  it('assumes a role once for all clients, and again when the session comes to its end', async () => {
    let now = systemClock.now();
    const aws = simulatedAccess(simulated, organization, { clock: { ...systemClock, now: () => now } });
    await aws.home();
    await Promise.all([aws.enter(member), aws.enter(member)]);
    await aws.client(STSClient, member, 'us-east-1').config.credentials();
    expect(assumed()).toHaveLength(1);
    now = addDays(now, 1);
    await aws.enter(member);
    expect(assumed()).toHaveLength(2);
  });

  it('asks again after a refusal', async () => {
    const aws = simulatedAccess(simulated, organization);
    await aws.home();
    simulated.faults.push({ kind: 'deny', operation: 'sts:AssumeRole', times: 1 });
    await expect(aws.enter(member)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(aws.enter(member)).resolves.toBeUndefined();
  });

  it('keeps one client per account, region and service, until the account is released', async () => {
    const aws = simulatedAccess(simulated, organization);
    await aws.home();
    const first = aws.client(IAMClient, member, 'us-east-1');
    expect(aws.client(IAMClient, member, 'us-east-1')).toBe(first);
    expect(aws.client(IAMClient, member, 'ap-northeast-1')).not.toBe(first);
    expect(aws.client(IAMClient, home, 'us-east-1')).not.toBe(first);
    aws.release(member);
    expect(aws.client(IAMClient, member, 'us-east-1')).not.toBe(first);
  });

  it('names itself, counts its calls, and needs a role for members', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', simulated.endpoint);
    const aws = createAwsAccess({ clock: systemClock, region: 'us-east-1' });
    await aws.home();
    await aws.client(IAMClient, home, 'global').send(new ListUsersCommand());
    expect(seen[0]?.userAgent).toMatch(/\byagura\/\d/);
    expect(aws.callsByService()).toEqual({ STS: 1, IAM: 1 });
    expect(aws.operations()).toEqual(['IAM:ListUsers', 'STS:GetCallerIdentity']);
    expect(() => aws.client(IAMClient, member, 'global')).toThrow(Fault);
  });
});

describe('a home account that cannot be used', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yagura-aws-'));
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_PROFILE', undefined);
    vi.stubEnv('HOME', folder);
  });

  const faultOf = async (asking: Promise<unknown>): Promise<Fault> => {
    const thrown: unknown = await asking.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Fault);
    return thrown as Fault;
  };
  const withoutKeys = () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
  };
  const options = { clock: systemClock, region: 'us-east-1', maxAttempts: 1 };

  it('says that there are no credentials', async () => {
    withoutKeys();
    const fault = await faultOf(createAwsAccess(options).home());
    expect(fault.code).toBe('denied');
    expect(fault.message).toMatch(/^no AWS credentials were found/);
    expect(fault.mend).toContain('--profile');
  });

  it('says that the profile does not exist', async () => {
    withoutKeys();
    const fault = await faultOf(createAwsAccess({ ...options, profile: 'nobody' }).home());
    expect(fault.code).toBe('usage');
    expect(fault.message).toContain('profile nobody');
  });

  it('says how to open the SSO session', async () => {
    withoutKeys();
    await writeFile(
      join(folder, 'config'),
      [
        '[profile work]',
        'sso_session = work',
        'sso_account_id = 111111111111',
        'sso_role_name = Audit',
        '[sso-session work]',
        'sso_region = us-east-1',
        'sso_start_url = https://example.awsapps.com/start',
      ].join('\n'),
    );
    const fault = await faultOf(createAwsAccess({ ...options, profile: 'work' }).home());
    expect(fault.code).toBe('denied');
    expect(fault.mend).toContain('aws sso login --profile work');
  });

  it('says that the role of the profile cannot be assumed', async () => {
    const profile = ['[profile deputy]', `role_arn = arn:aws:iam::${member}:role/deputy`, 'source_profile = keys'];
    const keys = ['[profile keys]', `aws_access_key_id = AKIA${home}SIMU`, 'aws_secret_access_key = secret'];
    await writeFile(join(folder, 'config'), [...profile, ...keys].join('\n'));
    vi.stubEnv('AWS_ENDPOINT_URL', simulated.endpoint);
    simulated.faults.push({ kind: 'deny', operation: 'sts:AssumeRole' });
    const fault = await faultOf(createAwsAccess({ ...options, profile: 'deputy' }).home());
    expect(fault.code).toBe('denied');
    expect(fault.message).toContain('profile deputy');
    expect(assumed()).toHaveLength(1);
  });

  it('says by how much the clock is wrong', async () => {
    simulated.faults.push({ kind: 'skew' });
    const fault = await faultOf(simulatedAccess(simulated, organization).home());
    expect(fault.code).toBe('denied');
    expect(fault.message).toContain(`${SKEW_MS / 60_000} minutes behind`);
  });

  it('says that AWS cannot be reached, and that a page is no answer', async () => {
    const unreachable = await faultOf(
      simulatedAccess({ ...simulated, endpoint: 'http://127.0.0.1:1' }, organization).home(),
    );
    expect(unreachable.code).toBe('unavailable');
    expect(unreachable.message).toContain('ECONNREFUSED');
    simulated.faults.push({ kind: 'html200' });
    const page = await faultOf(simulatedAccess(simulated, organization).home());
    expect(page.message).toContain('UnreadableAnswer');
  });

  it('gives up on a call that hangs', async () => {
    simulated.faults.push({ kind: 'hang' });
    const fault = await faultOf(simulatedAccess(simulated, organization, { requestTimeoutMs: 200 }).home());
    expect(fault.code).toBe('unavailable');
    expect(fault.message).toContain('Timeout');
  });

  it('refuses clients before it knows the home account', () => {
    const aws = simulatedAccess(simulated, organization, { clock: fixedClock(instant(0)) });
    expect(() => aws.client(IAMClient, home, 'global')).toThrow(/before the home account was known/);
  });
});
