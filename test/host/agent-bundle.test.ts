import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleAgent } from '../../tools/build/agent.ts';
import { ROOT } from '../../tools/shared/root.ts';
import { type AgentServer, startAgentServer } from '../support/agent-server.ts';

/** What an agent has no use for: each would come with megabytes. */
const FOREIGN =
  /@aws-sdk|@smithy|\/(?:pino|fastify|zod|kysely|pg|commander|yauzl|yaml)\/|^src\/(?:api|queries|pipeline|cli|platform\/(?:store|aws|mail))\/|^web\//;

describe('the agent as one file', () => {
  let folder = '';
  let script = '';
  let inputs: string[] = [];
  let server: AgentServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yagura-bundle-'));
    script = join(folder, 'agent.mjs');
    const { outputs } = await bundleAgent(ROOT, script, 'module');
    inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
    server = await startAgentServer();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: { SECRET: 'a-secret', YAGURA_AGENT_STATE: join(folder, 'state') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    return { child, said: () => said, ended: once(child, 'close') };
  };

  it('holds nothing but what an agent needs', () => {
    expect(inputs).toContain('src/agent/run/run-agent.ts');
    expect(inputs.filter((path) => FOREIGN.test(path))).toEqual([]);
    expect(readFileSync(script).length).toBeLessThan(400_000);
  });

  it('runs with bare node, needs little memory, reports, and ends soon when it is told to', async () => {
    const { child, said, ended } = start('--server', server.url, '--enrol-secret', 'env:SECRET');
    while (server.reports.length === 0 && child.exitCode === null) await wait(20);
    const words = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8').split('\0');
    expect(words).toContain('--no-opt');
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([0, null]);
    expect(said()).toMatch(/watching \/ every 60 s.*enrolled as agent-1.*ended/s);
    expect(server.reports[0]?.report.processes.map(({ pid }) => pid)).toContain(process.pid);
  });

  it('says what is wrong with its flags, in Japanese too', async () => {
    const { said, ended } = start('--lang', 'ja', '--interval', '1');
    expect((await ended)[0]).toBe(3);
    expect(said()).toMatch(/^エラー: flag `--interval` is `1`\n対処: /);
  });
});
