import { beforeAll, describe, expect, it } from 'vitest';
import type {
  EndpointList,
  ExposureDetail,
  ExposureDiff,
  ExposureEffect,
  ExposurePage,
  ExposureSummary,
  NetworkPartList,
  ReachResult,
} from '#api/contract';
import { addDays } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { tinyNetwork } from '../exposure/tiny-network.ts';
import { startServer, type TestServer } from '../support/api-server.ts';
import { admits, admitting, FIRST_LOOK, lookAtNetwork } from '../support/network-world.ts';

let store: Store;
let server: TestServer;
let cookie: string;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await lookAtNetwork(store, tinyNetwork(admitting(admits(443, '0.0.0.0/0'))), { runId: 'one' });
  const wider = tinyNetwork(admitting(admits(443, '0.0.0.0/0'), admits(22, '0.0.0.0/0')));
  await lookAtNetwork(store, wider, { runId: 'two', at: addDays(FIRST_LOOK, 1) });
  server = await startServer(store);
  cookie = await server.signIn('security');
});

async function get<T>(path: string): Promise<T> {
  const answer = await server.api(path, { cookie });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

async function status(path: string): Promise<number> {
  return (await server.api(path, { cookie })).status;
}

describe('the list of exposures', () => {
  it('shows resource, openings and since when', async () => {
    const { items, total } = await get<ExposurePage>('/exposures');
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        resource: { id: 'i-a', type: 'AWS::EC2::Instance', accountId: '111122223333', region: 'ap-northeast-1' },
        outcome: 'open',
        openings: [{ label: 'tcp/22' }, { label: 'tcp/443' }],
        breadth: 'internet',
        cover: 'none',
        authentication: [],
        since: FIRST_LOOK,
        sinceFirstLook: true,
        changedBy: [{ change: 'changed', element: { id: 'sg-a' }, pointer: '/IpPermissions/1', runId: 'two' }],
      },
    ]);
    const [first] = items;
    expect(await status(`/findings/${first?.findingId}`)).toBe(200);
  });

  it('is sent as CSV to who may export', async () => {
    const answer = await server.api('/exposures.csv', { cookie });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('v4 tcp/22 v4 tcp/443,internet,none');
  });

  it('is summed up with what is not known', async () => {
    const summary = await get<ExposureSummary>('/exposures/summary');
    expect(summary).toMatchObject({
      asOf: addDays(FIRST_LOOK, 1),
      resources: 1,
      open: 1,
      unknown: 0,
      byType: [{ type: 'AWS::EC2::Instance', open: 1, unknown: 0 }],
      byBreadth: { internet: 1, wide: 0, narrow: 0 },
      byCover: { some: 0, none: 1, unseen: 0 },
      anybody: 1,
      bypassed: 0,
    });
  });
});

describe('one exposure', () => {
  it('has its path with evidence that can be looked at, and says that nothing guards it', async () => {
    const [row] = (await get<ExposurePage>('/exposures')).items;
    const detail = await get<ExposureDetail>(`/exposures/${row?.id}`);
    const roles = detail.path.hops.map(({ role }) => role);
    expect(roles[0]).toBe('internet');
    expect(roles).toEqual(expect.arrayContaining(['gateway', 'network-acl', 'security-group', 'destination']));
    expect(detail.path.flows).toMatchObject([{ label: 'tcp/22', breadth: 'internet' }, { label: 'tcp/443' }]);
    expect(detail).toMatchObject({
      everyPath: { verdict: 'none', paths: 1, covered: 0, bare: [{ exposureId: row?.id }] },
      history: [{ element: { id: 'sg-a' } }],
      others: [],
    });
    const group = detail.path.hops.find(({ role }) => role === 'security-group');
    const [evidence] = group?.evidence ?? [];
    const pointer = encodeURIComponent(evidence?.kind === 'snapshot' ? evidence.pointer : '');
    expect(await status(`/evidence?snapshot=${detail.snapshotId}&pointer=${pointer}`)).toBe(200);
    expect(await status('/exposures/none')).toBe(404);
  });
});

describe('who reaches what', () => {
  it('is answered with paths, or with reasons', async () => {
    const open = await get<ReachResult>('/exposure/reach?from=internet&to=i-a&port=22');
    expect(open).toMatchObject({
      to: { endpoint: { kind: 'resource', text: 'i-a' } },
      answer: { outcome: 'reachable' },
    });
    const closed = await get<ReachResult>('/exposure/reach?from=internet&to=i-a&port=23&protocol=tcp');
    expect(closed.answer).toMatchObject({ outcome: 'blocked', paths: [] });
    expect(closed.answer?.refusals[0]).toMatchObject({
      code: expect.any(String),
      sentence: { en: expect.any(String), ja: expect.any(String) },
    });
    const inside = await get<ReachResult>('/exposure/reach?from=i-b&to=10.0.0.10&port=443&snapshot=previous');
    expect(inside).toMatchObject({ to: { endpoint: { kind: 'cidr', element: { id: 'eni-a' } } } });
  });

  it('is not answered while an end is not understood, but what it may mean is said', async () => {
    const asked = await get<ReachResult>('/exposure/reach?from=internet&to=i-');
    expect(asked.answer).toBeUndefined();
    expect(asked.to.suggestions.slice(0, 3).map(({ text }) => text)).toEqual(['i-a', 'i-b', 'i-z']);
    const { items } = await get<EndpointList>('/exposure/endpoints?text=vpc');
    expect(items).toMatchObject([
      { kind: 'vpc', text: 'vpc-a' },
      { kind: 'vpc', text: 'vpc-z' },
    ]);
    expect((await get<EndpointList>('/exposure/endpoints?text=10.0.0.0/8')).items).toMatchObject([{ kind: 'cidr' }]);
    expect((await get<EndpointList>('/exposure/endpoints')).items.slice(0, 2).map(({ text }) => text)).toEqual([
      'internet',
      'on-premises',
    ]);
  });

  it.each([
    '/exposure/reach?from=internet',
    '/exposure/reach?from=internet&to=i-a&port=99999',
    '/exposure/reach?from=internet&to=i-a&protocol=ftp',
    '/exposure/reach?from=internet&to=i-a&protocol=icmp&port=1',
    `/exposure/reach?from=internet&to=${'x'.repeat(3_000)}`,
    '/exposure/elements?kind=AWS::IAM::User',
    '/exposures?f=port=99999',
    '/exposures?f=protocol=ftp',
    '/exposures?f=port>=1',
  ])('%s is refused', async (path) => {
    expect(await status(path)).toBe(400);
  });
});

describe('two snapshots', () => {
  it('differ in what is open, with the element that made it', async () => {
    const diff = await get<ExposureDiff>('/exposure/diff?from=previous&to=latest');
    expect(diff.counts).toEqual({ appeared: 0, disappeared: 0, changed: 1 });
    expect(diff.changes).toMatchObject([
      {
        change: 'changed',
        before: { openings: [{ label: 'tcp/443' }] },
        causes: [{ element: { id: 'sg-a' }, pointer: '/IpPermissions/1' }],
      },
    ]);
    expect(await status('/exposure/diff?from=latest&to=ffff')).toBe(404);
  });
});

describe('what if', () => {
  const place = { accountId: '111122223333', region: 'ap-northeast-1' };

  async function trial(...edits: readonly unknown[]) {
    const answer = await server.api('/exposure/what-if', { method: 'POST', cookie, body: { edits } });
    return { status: answer.status, effect: (await answer.json()) as ExposureEffect & { mend?: string } };
  }

  it('a group closed: the exposure goes, its finding is mended, nothing is stored', async () => {
    const { items } = await get<NetworkPartList>('/exposure/elements?kind=AWS::EC2::SecurityGroup');
    expect(items[0]).toMatchObject({ id: 'sg-a', exposures: 1 });
    const configuration = { ...items[0]?.configuration, IpPermissions: [] };
    const { effect } = await trial({ op: 'put', kind: 'AWS::EC2::SecurityGroup', ...place, id: 'sg-a', configuration });
    expect(effect.counts).toEqual({ appeared: 0, disappeared: 1, changed: 0 });
    expect(effect.changes).toMatchObject([
      { change: 'disappeared', causes: [{ element: { id: 'sg-a' } }, { pointer: '/IpPermissions/1' }] },
    ]);
    expect(effect.findings).toMatchObject([
      { id: expect.any(String), rule: 'internet-reaches-machine', becomes: 'fixed', resource: { id: 'i-a' } },
    ]);
    expect((await get<ExposurePage>('/exposures')).total).toBe(1);
  });

  it('a rule more: what opens is named, and what the finding would be', async () => {
    const open = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
    const configuration = { GroupId: 'sg-a', VpcId: 'vpc-a', OwnerId: '111122223333', IpPermissions: open };
    const { effect } = await trial({ op: 'put', kind: 'AWS::EC2::SecurityGroup', ...place, id: 'sg-a', configuration });
    expect(effect.counts).toEqual({ appeared: 0, disappeared: 0, changed: 1 });
  });

  it('what is nonsense is refused with a mend, whatever its shape', async () => {
    const put = { op: 'put', kind: 'AWS::EC2::SecurityGroup', ...place, id: 'sg-a' };
    for (const configuration of [
      { IpPermissions: 5 },
      { IpPermissions: [null] },
      { GroupId: {}, IpPermissions: [[]] },
    ]) {
      const answer = await trial({ ...put, configuration });
      expect([200, 400]).toContain(answer.status);
    }
    expect((await trial({ ...put, op: 'remove', id: 'sg-none' })).status).toBe(404);
    expect((await trial({ ...put, kind: 'AWS::IAM::User', configuration: {} })).status).toBe(400);
    expect((await trial()).status).toBe(400);
  });
});
