import { rm } from 'node:fs/promises';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, runCli } from '#cli';
import { Fault } from '#kernel';
import type { Clock } from '#platform/runtime';
import { openStore } from '#platform/store';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliBench {
  /** Folder of its own, with the store in it. */
  readonly folder: string;
  readonly store: string;
  run(...argv: string[]): Promise<CliRun>;
  /** Lines somebody types at the terminal during the next commands; without them nobody can answer. */
  types(lines: readonly string[]): void;
  /** Sets the moment the next commands take as now. */
  at(clock: Clock): void;
  close(): Promise<void>;
}

/** The whole command line in this process, on a store of its own: everything real but terminal and signals. */
export async function cliBench(clock: Clock, env: Readonly<Record<string, string>> = {}): Promise<CliBench> {
  const folder = await mkdtemp(join(tmpdir(), 'yagura-cli-'));
  const store = `sqlite:${join(folder, 'yagura.db')}`;
  let now = clock;
  let answers: string[] | undefined;
  const absent = (): never => {
    throw new Fault('internal', 'this bench has none', { mend: 'none' });
  };
  return {
    folder,
    store,
    at(next) {
      now = next;
    },
    types(lines) {
      answers = [...lines];
    },
    async run(...argv) {
      let out = '';
      let err = '';
      const environment: Environment = {
        env: { YAGURA_STORE: store, LANG: 'en_US.UTF-8', ...env },
        clock: now,
        version: '0.0.0',
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        outIsTerminal: false,
        errIsTerminal: false,
        columns: 120,
        signal: new AbortController().signal,
        pid: process.pid,
        host: 'bench',
        userName: 'tester',
        ...(answers === undefined ? {} : { ask: typed(answers) }),
        writeTextFile: (path, text) => writeFile(path, text),
        readTextFile: (path) => readFile(path, 'utf8').catch(() => undefined),
        openStore,
        openSampleStore: absent,
        readSamplePolicy: absent,
        isProcessAlive: () => true,
        serve: absent,
        signInLink: absent,
      };
      const code = await runCli(argv, environment);
      return { code, out, err };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function typed(lines: string[]): () => Promise<string> {
  return async () => lines.shift() ?? '';
}
