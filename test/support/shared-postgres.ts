import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { openStore } from '#platform/store';
import { findPostgres, startPostgres, stopPostgres } from './postgres-cluster.ts';

/** Names the folder in which the workers of one vitest run agree on their server. */
const FOLDER_VARIABLE = 'YAGURA_TEST_POSTGRES';
const MAIN_VARIABLE = 'YAGURA_TEST_MAIN_PID';

interface Agreed {
  readonly url: string;
  readonly template: string;
  readonly failure?: string;
}

/** Before all tests: only a folder. The first test that needs a server starts it, the others use the same one. */
export function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'yg-'));
  // The server runs as another user when the tests run as root, and must be able to walk through.
  chmodSync(folder, 0o711);
  process.env[FOLDER_VARIABLE] = folder;
  process.env[MAIN_VARIABLE] = String(process.pid);
}

/** After all tests: the server goes, or its databases when it is not ours. */
export async function teardown(): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder === undefined) return;
  const state = join(folder, 'agreed.json');
  if (existsSync(state) && givenServer() !== undefined) {
    const { url, template } = JSON.parse(readFileSync(state, 'utf8')) as Agreed;
    await run(url, `drop database if exists "${template}"`);
  }
  const pidFile = join(folder, 'pg', 'data', 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : undefined;
  await stopPostgres(pid, join(folder, 'pg'));
  rmSync(folder, { recursive: true, force: true });
}

/** Undefined when there is neither a server given by the environment nor binaries to start one. */
export function postgresIsAvailable(): boolean {
  return givenServer() !== undefined || findPostgres() !== undefined;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own, already migrated when `migrated`. */
export async function createDatabase(migrated = true): Promise<TestDatabase> {
  const { url, template } = await agree();
  const name = `yg_${randomUUID().replaceAll('-', '')}`;
  await run(url, `create database "${name}" template "${migrated ? template : 'template0'}"`);
  return {
    url: withDatabase(url, name),
    drop: () => run(url, `drop database if exists "${name}" with (force)`),
  };
}

function givenServer(): string | undefined {
  return process.env['DATABASE_URL_TEST'] ?? process.env['DATABASE_URL'];
}

/** The first caller of a run starts the server, everybody else waits for what it writes down. */
async function agree(): Promise<Agreed> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder === undefined)
    throw new Error('test/support/shared-postgres.ts is not in globalSetup of vitest.config.ts');
  const state = join(folder, 'agreed.json');
  if (!existsSync(state) && isFirst(folder)) {
    const agreed = await start(folder).catch((thrown: unknown) => ({ url: '', template: '', failure: String(thrown) }));
    writeFileSync(`${state}.part`, JSON.stringify(agreed));
    renameSync(`${state}.part`, state);
  }
  for (let tries = 0; tries < 1200 && !existsSync(state); tries += 1) await wait(50);
  const agreed = JSON.parse(readFileSync(state, 'utf8')) as Agreed;
  if (agreed.failure !== undefined) throw new Error(`no PostgreSQL for the tests: ${agreed.failure}`);
  return agreed;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'first'));
    return true;
  } catch {
    return false;
  }
}

async function start(folder: string): Promise<Agreed> {
  const bin = findPostgres();
  const endsWith = Number(process.env[MAIN_VARIABLE]);
  const url = givenServer() ?? (bin && (await startPostgres(bin, { folder: join(folder, 'pg'), endsWith })).url);
  if (!url) throw new Error('neither DATABASE_URL_TEST nor server binaries');
  const template = `yg_template_${process.pid}_${Date.now()}`;
  await run(url, `create database "${template}" template template0`);
  await (await openStore(withDatabase(url, template))).close();
  return { url, template };
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
