import { Fault } from '#kernel';
import { describe, expect, test } from 'vitest';
import { loadConfig } from './load.ts';

async function faultOf(work: () => Promise<unknown>): Promise<Fault> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('platform/config/load', () => {
  test('defaults hold when nothing is given', async () => {
    const config = await loadConfig({ flags: {}, env: {} });
    expect(config.port).toBe(7070);
    expect(config.store).toBe('sqlite:.yagura/yagura.db');
    expect(config.roleName).toBeUndefined();
  });

  test('a flag wins over a variable, a variable over the file, the file over the default', async () => {
    const file = { path: 'yagura.yaml', text: 'server:\n  port: 1\naws:\n  region: eu-west-1\n  concurrency: 3\n' };
    const env = { YAGURA_PORT: '2', AWS_REGION: 'ap-northeast-1' };
    const config = await loadConfig({ flags: { port: '3' }, env, file });
    expect([config.port, config.region, config.concurrency]).toEqual([3, 'ap-northeast-1', 3]);
  });

  test('an empty variable counts as not set, and the first of several variables wins', async () => {
    expect((await loadConfig({ flags: {}, env: { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-north-1' } })).region).toBe(
      'eu-north-1',
    );
    const env = { YAGURA_STORE: 'sqlite:a.db', DATABASE_URL: 'postgres://x' };
    expect((await loadConfig({ flags: {}, env })).store).toBe('sqlite:a.db');
  });

  test('lists come from commas in flags and variables and from sequences in the file', async () => {
    const file = { path: 'f', text: 'aws:\n  accounts: ["111111111111", "222222222222"]\n' };
    expect((await loadConfig({ flags: {}, env: {}, file })).accounts).toEqual(['111111111111', '222222222222']);
    expect((await loadConfig({ flags: { accounts: '1, 2,,' }, env: {} })).accounts).toEqual(['1', '2']);
  });

  test.each([
    ['port', '70000', 'flag `--port` is `70000`', '0 to 65535'],
    ['port', 'x', 'flag `--port` is `x`', '0 to 65535'],
    ['port', '', 'flag `--port` is ``', '0 to 65535'],
    ['lang', 'jp', 'flag `--lang` is `jp`', 'did you mean `ja`?'],
    ['logLevel', 'debgu', 'flag `--log-level` is `debgu`', 'did you mean `debug`?'],
  ])('%s = %j is refused with the mend', async (key, value, message, mend) => {
    const fault = await faultOf(() => loadConfig({ flags: { [key]: value }, env: {} }));
    expect(fault.code).toBe('usage');
    expect(fault.message).toContain(message);
    expect(fault.mend).toContain(mend);
  });

  test.each([
    ['srever:\n  port: 1\n', 'unknown entry `srever`', 'server'],
    ['server:\n  prot: 1\n', 'unknown entry `server.prot`', 'did you mean `server.port`?'],
    ['__proto__:\n  polluted: 1\n', 'unknown entry `__proto__`', ''],
    ['- a\n', 'is not a mapping', ''],
    ['a: [\n', 'yagura.yaml', 'mend the YAML'],
    ['server: 5\n', 'unknown entry `server`', ''],
  ])('file %j is refused', async (text, message, mend) => {
    const fault = await faultOf(() => loadConfig({ flags: {}, env: {}, file: { path: 'yagura.yaml', text } }));
    expect(fault.code).toBe('usage');
    expect(fault.message).toContain(message);
    expect(fault.mend).toContain(mend);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an empty file is no configuration', async () => {
    expect((await loadConfig({ flags: {}, env: {}, file: { path: 'f', text: '' } })).port).toBe(7070);
  });
});
