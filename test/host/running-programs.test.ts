import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observeHost } from '#agent';
import { type HostReport, processesToRestart } from '#estate/model';
import { systemClock } from '#platform/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PASSWORD = 'correct-horse-battery';

describe.skipIf(process.platform !== 'linux')('a look at this machine (needs Linux)', () => {
  let folder = '';
  let child: ChildProcess;
  let server: Server;
  let client: Socket;
  let report: HostReport;
  const library = () => join(folder, 'libexample.so.1');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yagura-host-'));
    const source = /\/\S+\/libm\.so\S*/.exec(readFileSync('/proc/self/maps', 'utf8'))?.[0] ?? '';
    copyFileSync(source, library());
    const script = 'console.log("ready"); process.stdin.resume()';
    child = spawn(process.execPath, ['-e', script, '--', `--password=${PASSWORD}`], {
      env: { ...process.env, LD_PRELOAD: library() },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => {
      child.stdout?.once('data', resolve);
      child.once('close', resolve);
    });
    // As a package manager does it: the new file is written beside the old one and takes its name.
    copyFileSync(source, `${library()}.new`);
    renameSync(`${library()}.new`, library());
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const accepted = new Promise((resolve) => server.once('connection', resolve));
    client = connect(portOf(server), '127.0.0.1');
    await accepted;
    report = await observeHost({ clock: systemClock });
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  it('a library that was replaced under a running program asks for a restart', () => {
    const restart = processesToRestart(report).find(({ program: one }) => one.pid === child.pid);
    expect(restart?.objects).toContainEqual({ path: library(), state: 'replaced' });
  });

  it('a program that runs what is on disk asks for none', () => {
    expect(processesToRestart(report).some(({ program: one }) => one.pid === process.pid)).toBe(false);
  });

  it('a secret of an argument is not in the report', () => {
    const seen = report.processes.find(({ pid }) => pid === child.pid);
    expect(seen?.command?.at(-1)).toBe('--password=***');
    expect(JSON.stringify(report)).not.toContain(PASSWORD);
  });

  it('an open port and both ends of a connection belong to their process', () => {
    const port = portOf(server);
    expect(report.listeners).toContainEqual(
      expect.objectContaining({ protocol: 'tcp', address: '127.0.0.1', port, pids: [process.pid] }),
    );
    for (const direction of ['in', 'out'] as const) {
      expect(report.connections).toContainEqual(
        expect.objectContaining({ direction, port, remoteAddress: '127.0.0.1', pids: [process.pid] }),
      );
    }
  });

  it('a program of Node.js is told with its packages', () => {
    const runtime = report.runtimes.find(({ pid }) => pid === process.pid);
    expect(runtime).toMatchObject({ kind: 'node' });
    expect(runtime?.packageRoots).toContain(join(process.cwd(), 'node_modules'));
  });

  it('code in memory names its processes', () => {
    const own = report.mapped.filter(({ pids }) => pids.includes(process.pid));
    expect(own.map(({ path }) => path)).toContain(process.execPath);
    expect(report.mapped.map(({ pids }) => pids).every((pids) => pids.length > 0)).toBe(true);
  });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
