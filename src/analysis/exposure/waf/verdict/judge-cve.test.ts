import { describe, expect, it } from 'vitest';
import type { Evaluation, ExploitPack, ExploitVariant, HttpRequest } from '../contract.ts';
import { judgeCve } from './judge-cve.ts';

const CERTAINTIES = ['proved', 'documented', 'likely', 'unknown'] as const;

/** A wall that looks for words: `block:proved` in the target or the first bytes of the body says what happens. */
function wall({ target, body }: HttpRequest): Evaluation {
  const seen = target + Buffer.from(body.slice(0, 100)).toString('latin1');
  const [, action = 'allow', certainty = 'proved'] = /(allow|block|captcha):(\w+)/.exec(seen) ?? [];
  return {
    action: action as 'allow',
    possible: [],
    certainty: CERTAINTIES.find((one) => one === certainty) ?? 'unknown',
    steps: [],
    labels: [],
  };
}

const parse = (text: string): HttpRequest => {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  const [method = '', target = ''] = line.split(' ');
  return {
    method,
    target,
    headers: headers.map((one): [string, string] => [one.split(': ')[0] ?? '', one.split(': ')[1] ?? '']),
    body: Buffer.from(body, 'latin1'),
  };
};

const get = (word: string): ExploitVariant['requests'][number] => ({
  text: `GET /${word} HTTP/1.1\r\nHost: example.com\r\n\r\n`,
  carries: true,
});

const post = (type: string, body: string): ExploitVariant['requests'][number] => ({
  text: `POST /x HTTP/1.1\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  carries: true,
});

const pack = (variants: readonly Partial<ExploitVariant>[], more: Partial<ExploitPack> = {}): ExploitPack => ({
  cve: 'CVE-2021-44228',
  title: '',
  severity: 'critical',
  cwe: [],
  variants: variants.map((variant, index) => ({ id: `v${index}`, requests: [], unresolved: [], ...variant })),
  sources: [],
  ...more,
});

const judge = (variants: readonly Partial<ExploitVariant>[], more: Partial<ExploitPack> = {}) => {
  const { verdict, reason, counterExample } = judgeCve(pack(variants, more), { wall, bodyLimit: 8192, parse });
  return [verdict, reason, counterExample?.text.split('\r\n')[0]];
};

describe('what a WebACL does against a CVE', () => {
  it.each([
    [
      'blocks when every request of every variant is blocked, proved',
      [{ requests: [get('block:proved')] }, { requests: [get('block:proved'), get('2-block:proved')] }],
      ['blocks', 'every-request-blocked', undefined],
    ],
    [
      'is documented to block when a part rests on documents',
      [{ requests: [get('block:proved'), get('block:documented')] }],
      ['documented-to-block', 'every-request-documented', undefined],
    ],
    [
      'does not block when one variant gets through, and shows the request',
      [{ requests: [get('block:proved')] }, { requests: [get('other')] }],
      ['does-not-block', 'all-get-through', 'GET /other HTTP/1.1'],
    ],
    [
      'does not block when one of several requests that may each be the attack gets through',
      [{ requests: [get('block:proved'), get('other')] }],
      ['does-not-block', 'one-gets-through', 'GET /other HTTP/1.1'],
    ],
    [
      'does not know when some steps of one attack get through',
      [{ requests: [get('block:proved'), get('other')], steps: true }],
      ['unknown', 'some-get-through', undefined],
    ],
    ['takes no stand-in for proof', [{ requests: [get('block:likely')] }], ['unknown', 'likely-only', undefined]],
    [
      'takes no stand-in for proof of getting through',
      [{ requests: [get('allow:likely')] }],
      ['unknown', 'content-not-seen', undefined],
    ],
    ['takes no token for proof', [{ requests: [get('captcha:proved')] }], ['unknown', 'challenge-only', undefined]],
    [
      'does not know what rules it does not see do',
      [{ requests: [get('block:unknown')] }],
      ['unknown', 'content-not-seen', undefined],
    ],
    ['does not know without requests', [], ['unknown', 'no-known-request', undefined]],
    [
      'asks nothing of a bare fetch',
      [{ requests: [{ ...get('other'), carries: false }, get('block:proved')] }],
      ['blocks', 'every-request-blocked', undefined],
    ],
    [
      'does not know while values come from responses',
      [{ requests: [get('block:proved')], unresolved: ['nonce'] }],
      ['unknown', 'values-from-responses', undefined],
    ],
  ])('%s', (_, variants, expected) => {
    expect(judge(variants)).toEqual(expected);
  });

  it('does not claim to block while variants were left out', () => {
    expect(judge([{ requests: [get('block:proved')] }], { omitted: 3 })).toEqual([
      'unknown',
      'variants-left-out',
      undefined,
    ]);
    expect(judge([{ requests: [get('other')] }], { omitted: 3 })[0]).toBe('does-not-block');
  });
});

describe('bytes in front of a body', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'q=block:proved'],
    ['application/json; charset=utf-8', '{"q":"block:proved"}'],
    ['multipart/form-data; boundary=b', '--b\r\n block:proved'],
    ['text/xml', '<?xml version="1.0"?><q>block:proved</q>'],
  ])('get a blocked %s body through a wall that sees only its beginning', (type, body) => {
    const judged = judgeCve(pack([{ requests: [post(type, body)] }]), { wall, bodyLimit: 8192, parse });
    expect([judged.verdict, judged.reason]).toEqual(['does-not-block', 'padding-gets-through']);
    expect(judged.counterExample?.padding?.bytes).toBe(8192);
  });

  it('change nothing where no harmless place for them is known', () => {
    expect(judge([{ requests: [post('application/octet-stream', 'block:proved')] }])[0]).toBe('blocks');
  });
});
