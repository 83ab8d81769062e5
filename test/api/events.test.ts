import { expect, it } from 'vitest';
import type { ServerOptions } from '#api';
import { unknownEvents } from '#pipeline';
import { systemClock } from '#platform/runtime';
import { startServer } from '../support/api-server.ts';
import { seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const KEY = 'canary-event-key-4f';

const POLICY = `version: 2
defaultOwner: security
messages:
  routes:
    - id: keys
      channel: webhook
      settings: { url: "https://hooks.example.com/x", secret: "env:HOOK_KEY" }
      when: { kinds: ["key-*"] }
`;

const KEY_EVENT = {
  version: '0',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.iam',
  account: '111111111111',
  detail: {
    eventID: 'e-1',
    eventTime: '2026-11-23T08:59:30Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateAccessKey',
    recipientAccountId: '111111111111',
    sourceIPAddress: '203.0.113.7',
    userIdentity: { arn: 'arn:aws:iam::111111111111:user/root-of-evil', accountId: '111111111111' },
    requestParameters: { userName: 'alice' },
    responseElements: { accessKey: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', userName: 'alice' } },
  },
};

const FINDING_EVENT = {
  version: '0',
  'detail-type': 'Security Hub Findings - Imported',
  source: 'aws.securityhub',
  detail: {
    findings: [
      {
        SchemaVersion: '2018-10-08',
        Id: 'arn:aws:securityhub:eu-west-1:111111111111:subscription/x/v/1.0.0/S3.8/finding/1',
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
        GeneratorId: 'security-control/S3.8',
        AwsAccountId: '111111111111',
        Types: ['Software and Configuration Checks'],
        CreatedAt: '2026-11-23T08:00:00Z',
        UpdatedAt: '2026-11-23T08:00:00Z',
        Severity: { Label: 'HIGH' },
        Title: 'S3 general purpose buckets should block public access',
        Description: 'A bucket is open.',
        Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
        Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::open-bucket', Region: 'eu-west-1' }],
        Workflow: { Status: 'NEW' },
        RecordState: 'ACTIVE',
      },
    ],
  },
};

describeEachStore('events from EventBridge', (open) => {
  const serve = async (keys: Pick<ServerOptions, 'eventKey'> = { eventKey: async () => KEY }) => {
    const store = await open();
    await seed(store);
    const policyFile = { path: 'policy.yaml', read: async () => POLICY };
    const holder = { clock: systemClock, pid: 1, host: 'test', isProcessAlive: () => true };
    const server = await startServer(store, { policyFile, holder, ...keys });
    const send = (body: string, key = KEY) =>
      fetch(`${server.url}/api/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yagura-key': key },
        body,
      });
    return { store, send };
  };

  it('tell owner and administrator of a key that was made, once', async () => {
    const { store, send } = await serve();
    const answer = await send(JSON.stringify(KEY_EVENT));
    expect(answer.status, await answer.clone().text()).toBe(200);
    const { messages } = (await answer.json()) as { messages: number };
    expect(messages).toBeGreaterThan(0);
    expect(await (await send(JSON.stringify(KEY_EVENT))).json()).toMatchObject({ messages: 0, findings: 0 });
    const rows = await store.db.selectFrom('message').select(['kind', 'notice']).execute();
    expect(rows).toHaveLength(messages);
    expect(rows.every(({ kind, notice }) => kind === 'key-created' && notice.includes('alice'))).toBe(true);
  });

  it('bring in the findings of other services', async () => {
    const { store, send } = await serve();
    const answer = await send(JSON.stringify(FINDING_EVENT));
    expect(await answer.json()).toEqual({ messages: 0, findings: 1, changes: 0 });
    const row = await store.db.selectFrom('finding').selectAll().where('rule', '=', 'security-hub/S3.8').execute();
    expect(row).toMatchObject([{ state: 'open', resource_arn: 'arn:aws:s3:::open-bucket' }]);
  });

  it('name what has to be looked at again, and count what nobody knows', async () => {
    const { store, send } = await serve();
    const event = { source: 'aws.ec2', account: '111111111111', region: 'eu-west-1', detail: {} };
    const stopped = { ...event, 'detail-type': 'EC2 Instance State-change Notification' };
    expect(await (await send(JSON.stringify(stopped))).json()).toEqual({ messages: 0, findings: 0, changes: 2 });
    expect(await (await send(JSON.stringify(stopped))).json()).toMatchObject({ changes: 2 });
    const changes = await store.db.selectFrom('change').select(['target', 'times']).orderBy('target').execute();
    expect(changes).toEqual([
      { target: 'AWS::EC2::Instance', times: 2 },
      { target: 'AWS::EC2::NetworkInterface', times: 2 },
    ]);
    const strange = { ...event, source: 'aws.health', 'detail-type': 'AWS Health Event' };
    expect((await send(JSON.stringify(strange))).status).toBe(200);
    expect(await unknownEvents(store)).toEqual({ 'aws.health AWS Health Event': 1 });
  });

  it.each(['', '{', '[]', '"x"', '{"detail-type":"EC2 Instance State-change Notification","detail":{}}'])(
    'refuse %j by name',
    async (body) => {
      const { send } = await serve();
      const answer = await send(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(Object.keys((await answer.json()) as object)).toContain('mend');
    },
  );

  it('are refused with a wrong key, and by a server that was given none', async () => {
    const { store, send } = await serve();
    expect((await send(JSON.stringify(KEY_EVENT), 'guess')).status).toBe(401);
    const keyless = await serve({});
    expect((await keyless.send(JSON.stringify(KEY_EVENT), '')).status).toBe(401);
    expect(await store.db.selectFrom('message').selectAll().execute()).toEqual([]);
  });
});
