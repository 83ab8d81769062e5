import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type AgentSettings, runAgent } from '#agent/run';
import { createRuntimeReader } from '#estate/agents';
import { createSoftwareReader } from '#estate/inventories';
import { createSecrets, systemClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { makeEnrolmentSecret } from '#pipeline';
import { hostDetail } from '#queries';
import { startServer } from '../support/api-server.ts';
import { makeUpProc } from '../support/made-up-proc.ts';

const folders: string[] = [];
let store: Store | undefined;

afterEach(async () => {
  await store?.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'yagura-reports-'));
  folders.push(made);
  return made;
}

it('an agent enrols once at the server and tells of its machine, with the software when it changed', async () => {
  const machine = folder();
  makeUpProc(machine, [{ pid: 7, executable: '/usr/sbin/nginx', args: ['nginx', '--token=abc'] }], {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
    'etc/machine-id': 'f'.repeat(32),
    'var/lib/dpkg/status': packages('3.0.1-1'),
  });
  const opened = await openStore('sqlite::memory:');
  store = opened;
  const server = await startServer(store, { clock: systemClock });
  const { secret } = await makeEnrolmentSecret(store, systemClock, { uses: 1, hours: 1, madeBy: 'a test' });
  const settings: AgentSettings = {
    server: server.url,
    state: join(folder(), 'agent'),
    root: machine,
    intervalSeconds: 60,
    once: true,
    enrolSecret: 'env:SECRET',
    allowHttp: false,
    jvmClasses: false,
    bufferBytes: 4 * 1024 * 1024,
  };
  const said: string[] = [];
  const report = () =>
    runAgent(settings, {
      clock: systemClock,
      secrets: createSecrets({ SECRET: secret }),
      version: '1.0.0',
      signal: new AbortController().signal,
      say: ({ en }) => said.push(en),
    });
  const held = async () => {
    const reader = createSoftwareReader(opened.db);
    const [one] = await reader.holdings('');
    return (await reader.content(one?.digest ?? '')).packages.map(({ name, version }) => `${name} ${version}`);
  };

  await report();
  const [host] = await createRuntimeReader(store.db).hosts('');
  const seen = await createRuntimeReader(store.db).host(host?.entity ?? '');
  const [nginx] = seen?.report.processes ?? [];
  expect(nginx).toMatchObject({ pid: 7, command: ['nginx', '--token=***'] });
  expect(await held()).toEqual(['libssl3 3.0.1-1']);

  writeFileSync(join(machine, 'var/lib/dpkg/status'), packages('3.0.1-2'));
  await report();
  await report();
  expect(await held()).toEqual(['libssl3 3.0.1-2']);
  const detail = await hostDetail(store, { id: host?.entity ?? '', limit: 10, asOf: systemClock.now() });
  expect(detail).toMatchObject({ lostLooks: 0, notes: [], isSilent: false, software: { packages: 1 } });
  expect(await store.db.selectFrom('agent').select('name').execute()).toHaveLength(1);
});

function packages(version: string): string {
  return `Package: libssl3\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n\n`;
}
