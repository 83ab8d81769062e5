import { describe, expect, test } from 'vitest';
import { Fault, instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { COMMANDS } from './command-table.ts';
import type { Environment } from './environment.ts';
import { runCli } from './run.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(argv: string[], given: Partial<Environment> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const refuse = (): never => {
    throw new Fault('internal', 'not to be called here', { mend: 'none' });
  };
  const environment: Environment = {
    env: {},
    clock: fixedClock(instant('2026-11-23T00:00:00Z')),
    version: '1.2.3',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    signal: new AbortController().signal,
    pid: 1,
    userName: 'tester',
    writeTextFile: async () => {},
    host: 'here',
    readTextFile: async () => undefined,
    openStore: refuse,
    openSampleStore: refuse,
    readSamplePolicy: refuse,
    isProcessAlive: () => false,
    serve: refuse,
    signInLink: refuse,
    ...given,
  };
  const code = await runCli(argv, environment);
  return { code, out, err };
}

describe('cli/run', () => {
  test('help lists every command, in both languages', async () => {
    for (const [argv, word] of [
      [['--help'], 'take a snapshot'],
      [['--help', '--lang', 'ja'], 'コンソールを起動'],
      [[], 'take a snapshot'],
    ] as const) {
      const { code, out, err } = await run([...argv]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(word);
      for (const { name } of COMMANDS) expect(out).toContain(name.split(' ')[0]);
    }
  });

  test('every command has help with every option of its own', async () => {
    for (const { name, options } of COMMANDS) {
      const { code, out } = await run([...name.split(' '), '--help']);
      expect(code, name).toBe(0);
      expect(out.match(/--[a-z-]+/g)?.length ?? 0, name).toBeGreaterThanOrEqual(options.length);
    }
  });

  test('--version prints the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  test.each([
    [['scna'], 'scan'],
    [['scan', '--porfile', 'x'], '--profile'],
    [['snapshot', 'shwo'], 'show'],
    [['keys', '--limit', '0'], '1 to 200'],
    [['findings', '--lang', 'jp'], 'ja'],
    [['explain'], 'yagura --help'],
    [['scan', '--fail-on', 'hihg'], 'high'],
    [['scan', 'extra'], 'yagura --help'],
    [['serve', '--config', 'absent.yaml'], 'check the path'],
  ])('%j ends with code 3 and a mend that names %s', async (argv, hint) => {
    const { code, out, err } = await run(argv);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toMatch(/^(error|エラー):/);
    expect(err).toContain(hint);
  });

  test('a fault of the store becomes its exit code and its mend, in the language asked for', async () => {
    const openStore = async (): Promise<never> => {
      throw new Fault('store', 'the file x is damaged', { mend: 'restore it' });
    };
    const { code, err } = await run(['keys', '--lang', 'ja'], { openStore });
    expect(code).toBe(8);
    expect(err).toBe('エラー: the file x is damaged\n対処: restore it\n');
  });

  test('what was thrown by mistake of ours is reported as such', async () => {
    const openStore = async (): Promise<never> => {
      throw new TypeError('x is not a function');
    };
    const { code, err } = await run(['keys'], { openStore });
    expect(code).toBe(1);
    expect(err).toContain('report the output as a bug');
    expect(err).not.toContain('run.test.ts');
    const debugged = await run(['keys', '--log-level', 'debug'], { openStore });
    expect(debugged.err).toMatch(/TypeError: x is not a function\n\s+at .*run\.test\.ts/);
  });

  /** Verbs of reads; API Gateway names its actions after HTTP methods. */
  const READ = /^apigateway:GET$|:(Get|List|Describe|Generate|Lookup|Search|BatchGet)/;

  test('policy iam prints a policy of reads only, and a StackSet template with the role', async () => {
    const policy = JSON.parse((await run(['policy', 'iam'])).out) as { Statement: { Action: string[] }[] };
    const actions = policy.Statement.flatMap((statement) => statement.Action);
    expect(actions).toContain('iam:GetCredentialReport');
    expect(actions.filter((action) => !READ.test(action))).toEqual([]);
    const template = (await run(['policy', 'iam', '--format', 'stackset', '--role-name', 'Watch'])).out;
    expect(JSON.parse(template)).toMatchObject({ Resources: { YaguraRole: { Properties: { RoleName: 'Watch' } } } });
  });

  test('policy check names the mistake and its place', async () => {
    const readTextFile = async (path: string) =>
      path === 'policy.yaml' ? 'version: 1\ntresholds:\n  keyMaxAgeDays: 30\n' : undefined;
    const { code, err } = await run(['policy', 'check'], { readTextFile });
    expect(code).toBe(3);
    expect(err).toContain('thresholds');
  });
});
