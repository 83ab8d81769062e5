import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '#kernel';
import { SMALL_FLAGS } from '#platform/runtime';
import { bundleAgent } from './agent.ts';

/** Where Node looks for a program inside of itself: https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html (read 2026-11-26). */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Writes the agent into a copy of the Node that runs this build: one file that needs nothing else. */
export async function buildAgentExecutable(root: string, output: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yagura-agent-'));
  try {
    const [main, blob, config] = ['agent.cjs', 'agent.blob', 'sea.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await bundleAgent(root, main, 'script');
    const sea = { main, output: blob, disableExperimentalSEAWarning: true, execArgv: [...SMALL_FLAGS] };
    writeFileSync(config, JSON.stringify(sea));
    run(['--experimental-sea-config', config]);
    mkdirSync(dirname(output), { recursive: true });
    rmSync(output, { force: true });
    copyFileSync(process.execPath, output);
    const postject = join(root, 'node_modules/postject/dist/cli.js');
    run([postject, output, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE]);
    chmodSync(output, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Fault('unavailable', `the executable could not be made: ${error?.message ?? stderr.trim()}`, {
    mend: 'run `npm install` without --omit=dev, and build on Linux with the Node of this package',
  });
}
