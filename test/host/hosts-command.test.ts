import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '#kernel';
import { createAgentDesk } from '#pipeline';
import { fixedClock, newSigningKey } from '#platform/runtime';
import { openStore } from '#platform/store';
import { debianPackages, lookAt, MACHINE, reportOf } from '../support/agents.ts';
import { type CliBench, cliBench } from '../support/cli.ts';

const NOON = fixedClock(instant('2026-11-26T12:00:01Z'));

let bench: CliBench;
let agent = '';

beforeAll(async () => {
  bench = await cliBench(NOON);
});
afterAll(() => bench.close());

it('a secret is made once, and the command for the machine stands alone on the output', async () => {
  const made = await bench.run('agent', 'enrol', '--uses', '2', '--base-url', 'https://yagura.example.com');
  expect(made.code).toBe(0);
  const [, secret = ''] =
    /^YAGURA_ENROL=([\w-]{43}) yagura agent --server https:\/\/yagura\.example\.com /.exec(made.out) ?? [];
  expect(made.err).toContain('machines that may enrol with it: 2, until 2026-11-27T12:00:01.000Z');
  expect((await bench.run('agent', 'enrol', '--account', '12')).code).toBe(3);
  expect((await bench.run('hosts', '--lang', 'ja')).out).toBe('報告しているマシンはありません\n');

  const store = await openStore(bench.store);
  const desk = createAgentDesk(store, NOON);
  const { publicKey } = newSigningKey();
  const enrolled = await desk.enrol({ format: 1, secret, publicKey, machine: MACHINE, hostname: 'web-1', nonce: 'n' });
  agent = enrolled?.agent ?? '';
  const row = await store.db.selectFrom('agent').selectAll().where('id', '=', agent).executeTakeFirstOrThrow();
  const identity = { hostname: 'web-1', machine: MACHINE, instanceId: 'i-0123456789abcdef0' };
  const report = reportOf(1, { report: lookAt({ identity }), inventory: debianPackages('5.2-1') });
  await desk.take(row, async () => Buffer.from(JSON.stringify(report)));
  await store.close();
});

it('machines that report are listed, and one is shown as `yagura host` would on it', async () => {
  const list = await bench.run('hosts');
  expect(list.out).toContain('machines: 1; silent for more than 60 minutes: 0');
  expect(list.out).toMatch(
    /web-1 +\(outside of AWS\) +Debian GNU\/Linux 12 \(bookworm\) .* postgresql +1 +1 +not-in-snapshot/,
  );
  const one = await bench.run('hosts', 'web-1');
  expect(one.out).toContain('note: it says it is i-0123456789abcdef0, which the latest snapshot does not show');
  expect(one.out).toContain('installed packages: deb 1');
  expect(one.out).toContain('/usr/lib/libssl.so.3 (replaced)');
  expect(JSON.parse((await bench.run('hosts', agent, '--json')).out)).toMatchObject({
    agent,
    software: { packages: 1 },
  });
  const none = await bench.run('hosts', 'web-9', '--lang', 'ja');
  expect([none.code, none.err]).toEqual([5, expect.stringContaining('`yagura hosts`')]);
});

it('a revoked agent is told as such, and its machine is gone', async () => {
  expect((await bench.run('agent', 'ls')).out).toContain(`yagura:host:${agent}`);
  const revoked = await bench.run('agent', 'revoke', agent);
  expect(revoked.out).toBe(`${agent} is revoked; machines forgotten with it: 1\n`);
  expect((await bench.run('agent', 'ls', '--lang', 'ja')).out).toContain('失効');
  expect(JSON.parse((await bench.run('hosts', '--json')).out)).toMatchObject({ items: [], total: 0 });
  expect((await bench.run('agent', 'revoke', agent)).code).toBe(5);
});
