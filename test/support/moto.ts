import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureVenv } from '../../tools/setup/python-venv.ts';

export interface Moto {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** How long the server may take to answer its first request: importing Python modules on a busy machine is slow. */
const START_MS = 90_000;

/** Starts a moto server on a free loopback port; a text says why there is none. */
export async function startMoto(): Promise<Moto | string> {
  const venv = await ensureVenv();
  if ('missing' in venv) return venv.missing;
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  // The scripts of a moved environment carry its old path: the module is started by its Python instead.
  const program = ['-c', 'from moto.server import main; main()', '-H', '127.0.0.1', '-p', String(port)];
  const server = spawn(join(venv.bin, 'python'), program, { stdio: 'ignore' });
  for (const until = Date.now() + START_MS; Date.now() < until && server.exitCode === null; await wait(100)) {
    if (await answers(endpoint)) return { endpoint, stop: () => stop(server) };
  }
  await stop(server);
  return 'the moto server did not start';
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/moto-api/`)).ok;
  } catch {
    return false;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
