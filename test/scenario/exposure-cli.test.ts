import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { tinyNetwork } from '../exposure/tiny-network.ts';
import { type CliBench, cliBench } from '../support/cli.ts';
import { admits, admitting, FIRST_LOOK, lookAtNetwork } from '../support/network-world.ts';

let bench: CliBench;

beforeAll(async () => {
  bench = await cliBench(fixedClock(addDays(FIRST_LOOK, 2)));
  const store = await openStore(bench.store);
  await lookAtNetwork(store, tinyNetwork(admitting(admits(443, '0.0.0.0/0'))), { runId: 'one' });
  const wider = tinyNetwork(admitting(admits(443, '0.0.0.0/0'), admits(22, '0.0.0.0/0')));
  await lookAtNetwork(store, wider, { runId: 'two', at: addDays(FIRST_LOOK, 1) });
  await store.close();
});

afterAll(() => bench.close());

describe('yagura reach', () => {
  it('prints the outcome and each hop with what decided', async () => {
    const { code, out } = await bench.run('reach', 'internet', 'i-a', '--port', '22');
    expect(code).toBe(0);
    expect(out).toMatch(/^reachable: internet → i-a\n/);
    expect(out).toMatch(/path 1: tcp\/22 \(IPv4\)\n/);
    expect(out).toMatch(/security group sg-a: .*admits the traffic/);
    expect((await bench.run('reach', 'internet', 'i-a', '--port', '22', '--lang', 'ja')).out).toMatch(
      /^到達可能: internet → i-a\n/,
    );
  });

  it('prints codes and sentences of what does not get through', async () => {
    const { code, out } = await bench.run('reach', 'internet', 'i-a', '--port', '3306');
    expect(code).toBe(0);
    expect(out).toMatch(/^blocked: internet → i-a\n/);
    expect(out).toMatch(/ {2}ENI_SG_RULES_MISMATCH .+: .+\./);
    const json = JSON.parse((await bench.run('reach', 'internet', 'i-a', '--port', '3306', '--json')).out);
    expect(json).toMatchObject({ from: { endpoint: { kind: 'internet' } }, answer: { outcome: 'blocked', paths: [] } });
  });

  it('asks an older snapshot when one is named', async () => {
    const { out } = await bench.run('reach', 'internet', 'i-a', '--port', '22', '--snapshot', 'previous');
    expect(out).toMatch(/^blocked: /);
  });

  it.each([
    [['internet', 'i-aa'], 5, /`i-aa` is not known/, /did you mean i-a/],
    [['internet', '10.0.0.0/33'], 5, /10\.0\.0\.0\/33/, /10\.0\.0\.0\/16/],
    [['internet', 'i-a', '--port', '99999'], 3, /99999|--port/, /65,?535/],
    [['internet', 'i-a', '--port', '22', '--protocol', 'ftp'], 3, /`ftp` is no protocol/, /tcp, udp/],
    [['internet', 'i-a', '--snapshot', 'ffff'], 5, /no snapshot/, /snapshot ls/],
    [['internet'], 3, /to/, /help/],
  ])('%j ends with %i and says what to do', async (args, code, says, mend) => {
    const run = await bench.run('reach', ...args);
    expect([run.code, run.err]).toEqual([code, run.err]);
    expect(run.err).toMatch(says);
    expect(run.err).toMatch(mend);
  });
});

describe('yagura exposed', () => {
  it('lists what the internet reaches, filtered, as a table, JSON and CSV', async () => {
    const { code, out } = await bench.run('exposed');
    expect(code).toBe(0);
    expect(out).toMatch(/i-a +\(itself\) +tcp\/22, tcp\/443 +everywhere +open +none +none +2026-11-20 or earlier/);
    expect((await bench.run('exposed', '--filter', 'port=8080')).out).toBe('nothing matches\n');
    expect((await bench.run('exposed', '--filter', 'since>=now-1d')).out).toBe('nothing matches\n');
    expect((await bench.run('exposed', '--filter', 'port=99999')).err).toContain('a port from 0 to 65535');
    expect(JSON.parse((await bench.run('exposed', '--json', '--filter', 'port=22')).out)).toMatchObject({ total: 1 });
    expect((await bench.run('exposed', '--csv')).out).toMatch(/^accountId,.*\r\n111122223333,.*v4 tcp\/22/);
  });

  it('diff tells what changed and which element made it', async () => {
    const { code, out } = await bench.run('exposed', 'diff');
    expect(code).toBe(0);
    expect(out).toMatch(/changed +111122223333 +i-a +\(itself\) +tcp\/443 → tcp\/22, tcp\/443 +sg-a/);
    expect(out).toContain('0 opened, 0 closed, 1 changed');
    expect((await bench.run('exposed', 'diff', 'latest', 'latest')).out).toBe('the internet reaches the same\n');
  });

  it('what-if tries the edits of a file and stores nothing', async () => {
    const file = join(bench.folder, 'edits.json');
    const place = { accountId: '111122223333', region: 'ap-northeast-1' };
    const edit = { op: 'remove', kind: 'AWS::EC2::InternetGateway', ...place, id: 'igw-a' };
    await writeFile(file, JSON.stringify([edit]));
    const { code, out } = await bench.run('exposed', 'what-if', file);
    expect(code).toBe(0);
    expect(out).toMatch(/closed +111122223333 +i-a .*igw-a/);
    expect(out).toMatch(/is mended +high +i-a/);
    expect(JSON.parse((await bench.run('exposed', '--json')).out)).toMatchObject({ total: 1 });
    expect((await bench.run('exposed', 'what-if', join(bench.folder, 'none.json'))).err).toContain('"op": "remove"');
    await writeFile(file, '[{"op":"drop"}]');
    expect(await bench.run('exposed', 'what-if', file)).toMatchObject({
      code: 3,
      err: expect.stringContaining('0.op'),
    });
    await writeFile(file, JSON.stringify([{ ...edit, id: 'igw-z' }]));
    expect(await bench.run('exposed', 'what-if', file)).toMatchObject({ code: 5 });
    await writeFile(file, JSON.stringify([{ ...edit, kind: 'AWS::IAM::User' }]));
    expect((await bench.run('exposed', 'what-if', file)).err).toContain('AWS::EC2::RouteTable');
  });
});

it('without a snapshot every command says how to take one', async () => {
  const empty = await cliBench(fixedClock(FIRST_LOOK));
  const reach = await empty.run('reach', 'internet', 'i-a');
  expect([reach.code, reach.err]).toEqual([5, expect.stringContaining('yagura scan')]);
  expect((await empty.run('exposed')).out).toContain('yagura scan');
  expect((await empty.run('exposed', 'diff')).err).toContain('yagura scan');
  await empty.close();
});
