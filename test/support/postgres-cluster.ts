import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A private PostgreSQL server on a Unix socket in a temporary folder. */
export interface PostgresCluster {
  /** Address of its `postgres` database. */
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Folder to make the cluster in; a new temporary one when not given. It is removed by `stop`. */
  readonly folder?: string;
  /** The server ends with this process even when nobody stops it. */
  readonly endsWith?: number;
  /** `name=value` settings of the server. */
  readonly settings?: readonly string[];
}

/** Tests need no durability: the cluster lives for minutes. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** The folder with initdb and postgres, from PATH or where Debian and Homebrew put them. */
export function findPostgres(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const root of ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']) {
    if (!existsSync(root)) continue;
    const versions = readdirSync(root).filter((name) => /^(postgresql(@\d+)?|\d+)$/.test(name));
    folders.push(
      ...versions
        .toSorted()
        .toReversed()
        .map((name) => join(root, name, 'bin')),
    );
  }
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))));
}

export async function startPostgres(bin: string, options: ClusterOptions = {}): Promise<PostgresCluster> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'yg-pg-')));
  mkdirSync(folder, { recursive: true });
  const user = serverUser();
  chmodSync(folder, 0o711);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const log = openSync(join(folder, 'log'), 'a');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  // Reached by this user and root only: the server trusts whoever reaches the socket.
  const socket = ['listen_addresses=', `unix_socket_directories=${folder}`, 'unix_socket_permissions=0700'];
  const settings = [...socket, ...FAST, ...(options.settings ?? [])];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  endWith(options.endsWith ?? process.pid, server, folder);
  const url = `postgres://postgres@${encodeURIComponent(folder)}/postgres`;
  return {
    url,
    version: await answering(url, folder, server),
    stop: () => stopPostgres(server.pid, folder),
  };
}

/** Ends a server at once (nothing in it is worth keeping) and removes its folder. */
export async function stopPostgres(pid: number | undefined, folder: string): Promise<void> {
  if (pid !== undefined && alive(pid)) {
    process.kill(pid, 'SIGQUIT');
    // Its lock file goes before the process does: an orphan may stay a zombie for a while.
    const lock = join(folder, 'data', 'postmaster.pid');
    for (let tries = 0; tries < 200 && alive(pid) && existsSync(lock); tries += 1) await wait(25);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A little process that outlives us: it ends the server when the process `pid` is gone, however that went. */
function endWith(pid: number, server: ChildProcess, folder: string): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; kill -QUIT "$2" 2>/dev/null; sleep 1; rm -rf "$3"';
  const watch = spawn('sh', ['-c', script, 'sh', String(pid), String(server.pid), folder], {
    detached: true,
    stdio: 'ignore',
    cwd: '/',
  });
  watch.unref();
}

async function answering(url: string, folder: string, server: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>('select version()');
      return rows[0]?.version ?? '';
    } catch {
      await wait(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not start: see ${join(folder, 'log')}`);
}

/** initdb and postgres refuse to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || 65_534);
  return { uid: id('-u'), gid: id('-g') };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
