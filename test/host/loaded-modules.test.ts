import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { observeHost } from '#agent';
import type { HostReport } from '#estate/model';
import { systemClock } from '#platform/runtime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type MadeUpProcess, makeUpProc } from '../support/made-up-proc.ts';

const PRELOAD = join(import.meta.dirname, '../../preload');
const HAS_HOOKS = 'registerHooks' in module;
const SCRIPT = 'import sys, delta_x; sys.stdin.read()';
const SITE = 'lib/site-packages';
const FILES = {
  'app.mjs': "import 'alpha'; import '@scope/beta'; process.stdin.resume();",
  'node_modules/alpha/package.json': '{"name":"alpha","version":"1.2.3"}',
  'node_modules/alpha/index.js': 'require("./lib/deep.js");',
  'node_modules/alpha/lib/package.json': '{"type":"commonjs"}',
  'node_modules/alpha/lib/deep.js': '',
  'node_modules/@scope/beta/package.json':
    '{"name":"@scope/beta","version":"2.0.0","type":"module","exports":"./b.js"}',
  'node_modules/@scope/beta/b.js': 'export {};',
  'node_modules/gamma/package.json': '{"name":"gamma","version":"3.0.0"}',
  'node_modules/gamma/index.js': '',
  'bundled/app.mjs': '// node_modules/gamma/index.js\nprocess.stdin.resume();',
  'threads/app.mjs': "import {Worker} from 'node:worker_threads'; new Worker('./threads/worker.cjs');",
  'threads/worker.cjs': "require('alpha'); setInterval(() => {}, 1000);",
  [`${SITE}/delta_x/__init__.py`]: '',
  [`${SITE}/Delta.X-1.0.dist-info/METADATA`]: 'Metadata-Version: 2.1\nName: Delta.X\nVersion: 1.0\n\nText',
  [`${SITE}/Delta.X-1.0.dist-info/RECORD`]: 'delta_x/__init__.py,sha256=x,0\nDelta.X-1.0.dist-info/METADATA,,\n',
  [`${SITE}/epsilon/__init__.py`]: '',
  [`${SITE}/epsilon-4.0.dist-info/METADATA`]: 'Name: epsilon\nVersion: 4.0\n',
  [`${SITE}/epsilon-4.0.dist-info/RECORD`]: 'epsilon/__init__.py,,\n',
};
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(process.platform !== 'linux')('processes with the preload (needs Linux)', () => {
  let folder = '';
  const children: ChildProcess[] = [];
  let app: ChildProcess | undefined;
  let bundle: ChildProcess | undefined;
  let threads: ChildProcess | undefined;
  let python: ChildProcess | undefined;
  let report: HostReport;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yagura-modules-'));
    for (const [path, text] of Object.entries({ ...FILES, 'told/.keep': '' })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const env = { PYTHONPATH: `${PRELOAD}/python:${join(folder, SITE)}`, PYTHONDONTWRITEBYTECODE: '1' };
    [app, bundle, threads, python] = await Promise.all([
      node('app.mjs', HAS_HOOKS ? ['alpha', 'beta'] : ['alpha']),
      node('bundled/app.mjs', ['"complete":false']),
      node('threads/app.mjs', ['alpha', '"thread":0', '"thread":1']),
      hasPython ? start('python3', ['-c', SCRIPT], env, ['Delta.X']) : undefined,
    ]);
    report = await observeHost({ clock: systemClock, moduleFolder: join(folder, 'told') });
  });
  afterAll(async () => {
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts a program and waits until it has told all these words of itself. */
  async function start(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    words: readonly string[],
  ) {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', YAGURA_MODULES_DIR: join(folder, 'told'), ...env },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    children.push(child);
    while (child.exitCode === null && !words.every((word) => told(child).includes(word))) await wait(50);
    return child;
  }
  const filesOf = ({ pid }: ChildProcess) =>
    readdirSync(join(folder, 'told')).filter((name) => name.startsWith(`${pid}-`) && name.endsWith('.json'));
  const told = (child: ChildProcess) =>
    filesOf(child)
      .map((name) => readFileSync(join(folder, 'told', name), 'utf8'))
      .join('\n');
  const node = (script: string, words: readonly string[]) =>
    start(process.execPath, [script], { NODE_OPTIONS: `--require ${PRELOAD}/node/yagura-modules.cjs` }, words);
  const modulesOf = (child: ChildProcess | undefined) => report.modules?.find((one) => one.pid === child?.pid);

  test('of Node.js name what they loaded, and all of it where hooks see ES modules', () => {
    const modules = modulesOf(app);
    const alpha = { type: 'npm', name: 'alpha', version: '1.2.3' };
    const beta = { type: 'npm', namespace: '@scope', name: 'beta', version: '2.0.0' };
    expect(modules?.packages).toEqual(HAS_HOOKS ? [alpha, beta] : [alpha]);
    expect([modules?.complete, modules?.reason]).toEqual(HAS_HOOKS ? [true, undefined] : [false, 'no-hooks']);
  });

  test('of Node.js that run a bundle are not whole', () => {
    expect(modulesOf(bundle)).toMatchObject({ packages: [], complete: false });
  });

  test('of Node.js tell of their threads too', () => {
    expect(modulesOf(threads)?.packages.map(({ name }) => name)).toEqual(['alpha']);
  });

  it.skipIf(!hasPython)('of Python name the distributions they imported (needs python3)', () => {
    const modules = modulesOf(python);
    expect(modules?.runtime).toBe('python');
    expect(modules?.packages).toContainEqual({ type: 'pypi', name: 'delta-x', version: '1.0' });
    expect(modules?.packages.map(({ name }) => name)).not.toContain('epsilon');
  });

  test('that end leave nothing behind', async () => {
    const closed = new Promise((resolve) => app?.once('close', resolve));
    app?.stdin?.end();
    await closed;
    expect(app === undefined ? [] : filesOf(app)).toEqual([]);
  });
});

describe.skipIf(!existsSync('/var/lib/dpkg/status'))('a library in memory of this machine (needs dpkg)', () => {
  it('belongs to the package that dpkg names', async () => {
    const { mapped } = await observeHost({ clock: systemClock });
    const [path, owner] = mapped
      .filter(({ pids, owner: one }) => pids.includes(process.pid) && one !== undefined)
      .map((one) => [one.path, one.owner] as const)[0] ?? ['', undefined];
    const answer = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${Version} ${Architecture}\n', owner?.name ?? ''], {
      encoding: 'utf8',
    });
    expect(path).not.toBe('');
    expect(answer.stdout.split('\n')).toContain(`${owner?.name} ${owner?.version} ${owner?.architecture}`);
  });
});

describe('what a process is believed', () => {
  let root = '';
  const TOLD = 'run/yagura/modules';
  const word = (more: object = {}) =>
    JSON.stringify({
      format: 1,
      runtime: 'node',
      pid: 7,
      startTicks: 100,
      thread: 0,
      threads: [],
      since: '2026-11-26T00:00:00Z',
      complete: true,
      packages: [['@scope/beta', '2.0.0']],
      ...more,
    });
  const owner = `Name:\tx\nUid:\t0\t${process.getuid?.()}\t0\t0\nNSpid:\t7\n`;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yagura-proc-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function look(files: Readonly<Record<string, string>>, more: Partial<MadeUpProcess> = {}) {
    makeUpProc(root, [{ pid: 7, executable: '/usr/bin/node', status: owner, root: files, ...more }]);
    const report: HostReport = await observeHost({ clock: systemClock, root });
    return report.modules?.[0];
  }

  it('is its own word, inside a container under the number it has there', async () => {
    const status = `Name:\tx\nUid:\t0\t${process.getuid?.()}\t0\t0\nNSpid:\t7\t3\n`;
    const modules = await look({ [`${TOLD}/3-100.json`]: word({ pid: 3 }) }, { status });
    expect(modules).toEqual({
      pid: 7,
      runtime: 'node',
      packages: [{ type: 'npm', namespace: '@scope', name: 'beta', version: '2.0.0' }],
      complete: true,
      since: '2026-11-26T00:00:00.000Z',
    });
  });

  test.each([
    ['nothing that is no JSON', '{', 'damaged'],
    ['nothing of another process', word({ pid: 8 }), 'damaged'],
    ['nothing of an earlier process', word({ startTicks: 99 }), 'damaged'],
    ['nothing of another runtime', word({ runtime: 'python' }), 'damaged'],
    ['no endless word', word({ reason: 'x'.repeat(600_000) }), 'damaged'],
    ['no whole list with a name that is none', word({ packages: [['a b', '1']] }), 'damaged'],
    ['no whole list with a thread that told nothing', word({ threads: [1] }), 'threads'],
    ['the reason it gives', word({ complete: false, reason: 'bundled' }), 'bundled'],
  ])('%s', async (_, text, reason) => {
    const modules = await look({ [`${TOLD}/7-100.json`]: text });
    expect([modules?.complete, modules?.reason]).toEqual([false, reason]);
  });

  it('is nothing that another user wrote', async () => {
    const status = 'Name:\tx\nUid:\t0\t4242\t0\t0\nNSpid:\t7\n';
    const modules = await look({ [`${TOLD}/7-100.json`]: word() }, { status });
    // Root speaks for everybody.
    const isRoot = process.getuid?.() === 0;
    expect(modules?.complete).toBe(isRoot);
  });

  it('is native code in its memory, without any word', async () => {
    const maps = [
      '7f00-7f01 r-xp 00000000 fe:01 5 /app/node_modules/@scope/native/build/x.node',
      '7f00-7f01 r-xp 00000000 fe:01 6 /app/node_modules/gone/x.node (deleted)\n',
    ].join('\n');
    const manifest = '{"name":"@scope/native","version":"0.5.0"}';
    const modules = await look(
      {
        'app/node_modules/@scope/native/package.json': manifest,
        'app/node_modules/gone/package.json': '{"name":"gone","version":"2"}',
      },
      { maps },
    );
    expect(modules).toEqual({
      pid: 7,
      runtime: 'node',
      packages: [{ type: 'npm', namespace: '@scope', name: 'native', version: '0.5.0' }],
      complete: false,
      reason: 'no-preload',
    });
  });

  it('is an extension of Python by the list of files that names it', async () => {
    const site = '/usr/lib/python3/dist-packages';
    const inside = 'PIL/_imaging.cpython-311-x86_64-linux-gnu.so';
    const modules = await look(
      {
        [`${site}/pillow-9.4.0.dist-info/RECORD`]: `PIL/__init__.py,,\n${inside},sha256=x,5\n`,
        [`${site}/pillow-9.4.0.dist-info/METADATA`]: 'Name: Pillow\nVersion: 9.4.0\n',
        [`${site}/other-1.dist-info/RECORD`]: 'other.py,,\n',
      },
      { executable: '/usr/bin/python3.11', maps: `7f00-7f01 r-xp 00000000 fe:01 5 ${site}/${inside}\n` },
    );
    expect(modules?.packages).toEqual([{ type: 'pypi', name: 'pillow', version: '9.4.0' }]);
  });
});

function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (child.exitCode !== null || child.signalCode !== null) resolve();
  child.once('close', () => resolve());
  child.kill('SIGKILL');
  return promise;
}
