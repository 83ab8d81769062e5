import { afterEach, expect, it } from 'vitest';
import { collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import { memorySink } from '../support/memory-sink.ts';
import { type FaultRule, startSimulatedAws, type SimulatedAws } from '../support/simulated-aws.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';
import { LEAF_ORGANIZATION, patientClock } from './run-leaf.ts';

const HOME = LEAF_ORGANIZATION.homeId;
const IDS = ['s3-buckets', 's3-account', 'account-contacts', 'access-analyzers'];

let simulated: SimulatedAws | undefined;
afterEach(async () => {
  await simulated?.close();
  simulated = undefined;
});

async function look(...faults: FaultRule[]) {
  simulated = await startSimulatedAws(LEAF_ORGANIZATION);
  simulated.faults.push(...faults);
  const aws = simulatedAccess(simulated, LEAF_ORGANIZATION);
  const sink = memorySink();
  const collectors = COLLECTORS.filter(({ id }) => IDS.includes(id));
  await collect({ aws, sink, scope: {}, clock: patientClock, signal: new AbortController().signal, collectors });
  aws.close();
  return sink;
}

it('stores what S3 says there is none of as null, and the rest as it answered', async () => {
  const sink = await look();
  const [bare, full] = sink.part(HOME, 'global', 'AWS::S3::Bucket')?.items ?? [];
  expect(bare?.tags).toEqual({});
  expect(bare?.configuration).toMatchObject({
    PublicAccessBlockConfiguration: null,
    Policy: null,
    OwnershipControls: null,
    ServerSideEncryptionConfiguration: null,
    LifecycleRules: null,
    ObjectLockConfiguration: null,
    Versioning: { Status: 'Enabled', MFADelete: null },
    NotificationConfiguration: { EventBridgeConfiguration: {} },
  });
  expect(full?.tags).toEqual({ Team: 'storage' });
  expect(full?.configuration).toMatchObject({
    PublicAccessBlockConfiguration: { RestrictPublicBuckets: true },
    Policy: '{"Version":"2012-10-17","Statement":[]}',
    Grants: [{ Grantee: { ID: 'owner', Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }],
    LoggingEnabled: { TargetBucket: 'logs' },
  });
  expect(full?.configuration).not.toHaveProperty('Tags');
});

it('leaves out what was refused, for that bucket alone', async () => {
  const sink = await look({ kind: 'deny', operation: 's3:GetBucketPolicy', times: 1 });
  const part = sink.part(HOME, 'global', 'AWS::S3::Bucket');
  expect(part?.completeness).toMatchObject({ state: 'partial', missing: 1, reason: { code: 'AccessDenied' } });
  const without = part?.items.filter(({ configuration }) => !Object.hasOwn(configuration, 'Policy'));
  expect(without).toHaveLength(1);
  expect(without?.[0]?.configuration).toHaveProperty('Grants');
});

it('keeps neither names nor phone numbers of contacts, and no moment that moves by itself', async () => {
  const sink = await look();
  const contacts = sink.part(HOME, 'global', 'AWS::Account::AlternateContact')?.items ?? [];
  expect(contacts.map(({ resourceId }) => resourceId)).toEqual(['OPERATIONS', 'SECURITY']);
  expect(JSON.stringify(sink.parts)).not.toMatch(/Hanako|\+81|lastResourceAnalyzedAt/);
});
