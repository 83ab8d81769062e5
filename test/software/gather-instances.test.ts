import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSoftwareReader, holdingsOf } from '#estate/inventories';
import { addDays, instant } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { NOON } from '../support/snapshots.ts';
import { describeEachStore } from '../support/stores.ts';
import { REGION, type SimulatedEstate, simulatedEstate, type Stated } from './simulated-estate.ts';

let estate: SimulatedEstate;
beforeAll(async () => {
  estate = await simulatedEstate();
});
afterAll(() => estate.close());
beforeEach(() => {
  estate.software.entries.clear();
  estate.aws.calls.clear();
  estate.aws.faults.splice(0);
});

const HOME = '100000000001';
const MEMBER = '100000000002';

function node(id: string, platform: readonly [type: string, name: string, version: string], accountId = HOME): Stated {
  const [PlatformType, PlatformName, PlatformVersion] = platform;
  return {
    kind: 'AWS::SSM::ManagedInstance',
    id,
    arn: `arn:aws:ssm:${REGION}:${accountId}:managed-instance/${id}`,
    accountId,
    configuration: { InstanceId: id, PlatformType, PlatformName, PlatformVersion },
  };
}

const UBUNTU = ['Linux', 'Ubuntu', '22.04'] as const;
const RED_HAT = ['Linux', 'Red Hat Enterprise Linux Server', '7.9 (Maipo)'] as const;
const WINDOWS = ['Windows', 'Microsoft Windows Server 2022 Datacenter', '10.0.20348'] as const;

const deb = (Name: string, Version: string) => ({
  Name,
  Version,
  Architecture: 'x86_64',
  Publisher: 'Ubuntu Developers',
  PackageId: `${Name}_${Version}_amd64.deb`,
});
const rpm = (Name: string, Version: string, Release: string, Epoch: string, source: string) => ({
  Name,
  Version,
  Release,
  Epoch,
  Architecture: 'x86_64',
  Publisher: 'Red Hat, Inc.',
  PackageId: source,
});

function reports(id: string, captureTime: string, entries: readonly object[], type = 'AWS:Application'): void {
  estate.software.entries.set(`${id} ${type}`, { captureTime, entries });
}

const entityOf = (id: string, accountId = HOME) => `arn:aws:ec2:${REGION}:${accountId}:instance/${id}`;

async function contentOf(store: Store, entity: string) {
  const [held] = await holdingsOf(store.db, entity);
  if (!held) return undefined;
  const content = await createSoftwareReader(store.db).content(held.digest);
  return { held, content, named: content.packages.map((one) => `${one.type} ${one.name} ${one.version}`) };
}

describeEachStore('software of instances, as Systems Manager reports it,', (open) => {
  it('is read to its last page, with epochs, releases and source packages', async () => {
    const store = await open();
    reports('i-1', '2026-11-20T03:00:00Z', [
      deb('zlib1g', '1:1.2.11.dfsg-2ubuntu9'),
      deb('openssl', '3.0.2-0ubuntu1.15'),
      { Name: 'core20', Version: '20240416', ApplicationType: 'admin', PackageId: '' },
      deb('bash', '5.1-6ubuntu1'),
    ]);
    reports('i-2', '2026-11-21T03:00:00Z', [
      rpm('openssl-libs', '1.0.2k', '26.el7_9', '1', 'openssl-1.0.2k-26.el7_9.src.rpm'),
      rpm('bash', '4.2.46', '35.el7_9', '0', 'bash-4.2.46-35.el7_9.src.rpm'),
      rpm('gpg-pubkey', 'fd431d51', '4ae0493b', '', '(none)'),
    ]);
    const summary = await estate.gather(store, [node('i-1', UBUNTU), node('i-2', RED_HAT, MEMBER)]);
    expect(summary.sources.ssm).toEqual({ read: 2, confirmed: 0, skipped: {}, failed: {}, first: [] });

    const ubuntu = await contentOf(store, entityOf('i-1'));
    expect(ubuntu?.content.os).toEqual({ id: 'ubuntu', versionId: '22.04', prettyName: 'Ubuntu 22.04' });
    expect(ubuntu?.named).toEqual([
      'deb bash 5.1-6ubuntu1',
      'deb openssl 3.0.2-0ubuntu1.15',
      'deb zlib1g 1:1.2.11.dfsg-2ubuntu9',
    ]);
    expect(ubuntu?.content.packages[0]).toMatchObject({ architecture: 'amd64', standing: 'reported' });
    expect(ubuntu?.content.problems.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('source packages are not told'),
      expect.stringMatching(/^1 entries/),
    ]);
    expect(ubuntu?.held).toMatchObject({
      source: 'ssm',
      resourceType: 'AWS::EC2::Instance',
      accountId: HOME,
      region: REGION,
      takenAt: instant('2026-11-20T03:00:00Z'),
      confirmedAt: NOON,
    });

    const redHat = await contentOf(store, entityOf('i-2', MEMBER));
    expect(redHat?.content.os).toMatchObject({ id: 'rhel', versionId: '7.9' });
    expect(redHat?.named).toEqual(['rpm bash 4.2.46-35.el7_9', 'rpm openssl-libs 1:1.0.2k-26.el7_9']);
    expect(redHat?.content.packages[1]?.source).toEqual({ name: 'openssl', version: '1:1.0.2k-26.el7_9' });
  });

  it('is only confirmed, with one call, while the instance reported nothing new', async () => {
    const store = await open();
    const stated = [node('i-1', UBUNTU)];
    reports('i-1', '2026-11-20T03:00:00Z', [deb('a', '1'), deb('b', '1'), deb('c', '1')]);
    await estate.gather(store, stated);
    estate.aws.calls.clear();
    const later = addDays(NOON, 1);
    expect((await estate.gather(store, stated, { at: later })).sources.ssm).toMatchObject({ read: 0, confirmed: 1 });
    expect(estate.aws.calls.get('ssm:ListInventoryEntries')).toBe(1);
    expect((await contentOf(store, entityOf('i-1')))?.held.confirmedAt).toBe(later);

    reports('i-1', '2026-11-21T03:00:00Z', [deb('a', '2')]);
    expect((await estate.gather(store, stated, { at: later })).sources.ssm).toMatchObject({ read: 1, confirmed: 0 });
    expect((await contentOf(store, entityOf('i-1')))?.named).toEqual(['deb a 2']);
  });

  it('is forgotten with an instance that is no more, where all instances were seen', async () => {
    const store = await open();
    const instance = (id: string, state: string): Stated => ({
      kind: 'AWS::EC2::Instance',
      id,
      arn: entityOf(id),
      accountId: HOME,
      configuration: { InstanceId: id, State: { Name: state } },
    });
    for (const id of ['i-1', 'i-2']) reports(id, '2026-11-20T03:00:00Z', [deb('bash', id)]);
    const nodes = [node('i-1', UBUNTU), node('i-2', UBUNTU)];
    expect((await estate.gather(store, nodes)).released).toBe(0);
    const { released } = await estate.gather(store, [instance('i-1', 'running'), instance('i-2', 'terminated')]);
    expect(released).toBe(1);
    expect(await holdingsOf(store.db, entityOf('i-1'))).toHaveLength(1);
    expect(await holdingsOf(store.db, entityOf('i-2'))).toEqual([]);
  });
});

describe('software of instances', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
  });
  afterEach(() => store.close());

  it('knows machines outside of AWS by their managed node, and lists what is on Windows as not judged', async () => {
    reports('mi-1', '2026-11-20T03:00:00Z', [deb('bash', '5')]);
    reports('i-3', '2026-11-20T03:00:00Z', [{ HotFixId: 'KB5034441' }, { HotFixId: 'File 1' }], 'AWS:WindowsUpdate');
    reports('i-3', '2026-11-21T03:00:00Z', [{ Name: '7-Zip', Version: '23.01', Publisher: 'Igor Pavlov' }]);
    const stated = [node('mi-1', UBUNTU), node('i-3', WINDOWS)];
    await estate.gather(store, stated);
    const hybrid = await contentOf(store, `arn:aws:ssm:${REGION}:${HOME}:managed-instance/mi-1`);
    expect(hybrid?.held.resourceType).toBe('AWS::SSM::ManagedInstance');
    const windows = await contentOf(store, entityOf('i-3'));
    expect(windows?.named).toEqual(['windows-application 7-Zip 23.01', 'windows-update KB5034441 ']);
    expect(windows?.held.takenAt).toBe(instant('2026-11-20T03:00:00Z'));
    expect(windows?.content.os).toMatchObject({ id: 'windows', versionId: '10.0.20348' });
    expect(windows?.content.problems.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('1 entries'),
      expect.stringContaining('no advisories are read for Windows'),
    ]);

    expect((await estate.gather(store, stated)).sources.ssm).toMatchObject({ read: 0, confirmed: 2 });
    reports('i-3', '2026-11-22T03:00:00Z', [{ Name: '7-Zip', Version: '24.08', Publisher: 'Igor Pavlov' }]);
    expect((await estate.gather(store, stated)).sources.ssm).toMatchObject({ read: 1, confirmed: 1 });
    expect((await contentOf(store, entityOf('i-3')))?.named).toEqual([
      'windows-application 7-Zip 24.08',
      'windows-update KB5034441 ',
    ]);
  });

  it('counts what cannot be read with its reason, and reads the rest', async () => {
    reports('i-1', '2026-11-20T03:00:00Z', [deb('bash', '5')]);
    reports('i-4', '2026-11-20T03:00:00Z', [deb('bash', '5')]);
    estate.aws.faults.push({ kind: 'deny', operation: 'ssm:ListInventoryEntries', accountId: MEMBER });
    const stated = [
      node('i-1', UBUNTU),
      node('i-2', UBUNTU),
      node('i-3', ['MacOS', 'macOS', '14.1']),
      node('i-4', UBUNTU, MEMBER),
    ];
    const { sources } = await estate.gather(store, stated);
    expect(sources.ssm).toEqual({
      read: 1,
      confirmed: 0,
      skipped: { 'no-inventory': 1, 'unsupported-platform': 1 },
      failed: { AccessDeniedException: 1 },
      first: [{ entity: entityOf('i-4', MEMBER), reason: 'AccessDeniedException', detail: expect.any(String) }],
    });
  });

  it('fails for a whole account whose role cannot be assumed', async () => {
    estate.access.release(MEMBER);
    estate.aws.faults.push({ kind: 'deny', operation: 'sts:AssumeRole' });
    const { sources } = await estate.gather(store, [node('i-1', UBUNTU, MEMBER), node('i-2', UBUNTU, MEMBER)]);
    expect(sources.ssm?.failed).toEqual({ AccessDenied: 2 });
  });

  it('is cut at the limit, and says so', async () => {
    reports('i-1', '2026-11-20T03:00:00Z', [deb('a', '1'), deb('b', '1'), deb('c', '1')]);
    await estate.gather(store, [node('i-1', UBUNTU)], { limits: { entries: 2 } });
    const read = await contentOf(store, entityOf('i-1'));
    expect(read?.named).toHaveLength(2);
    expect(read?.content.problems.at(-1)?.code).toBe('too-many');
  });

  it('stops when it is told to', async () => {
    const gathering = estate.gather(store, [node('i-1', UBUNTU)], { signal: AbortSignal.abort() });
    await expect(gathering).rejects.toMatchObject({ code: 'interrupted' });
  });
});
