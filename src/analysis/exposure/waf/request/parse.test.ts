import { Fault } from '#kernel';
import { describe, expect, test } from 'vitest';
import { parseRequest } from './parse.ts';

const bodyOf = (text: string) => Buffer.from(parseRequest(text).body).toString('latin1');

describe('a raw request', () => {
  test('is read with its headers in their order, repeated ones apart', () => {
    const request = parseRequest(
      'POST /a?b=c#d HTTP/1.1\r\nHost: example.com\r\nX-A:  1 \r\nx-a: 2\r\n\r\nbody\r\nmore',
    );
    expect(request).toMatchObject({ method: 'POST', target: '/a?b=c#d' });
    expect(request.headers).toEqual([
      ['Host', 'example.com'],
      ['X-A', '1'],
      ['x-a', '2'],
    ]);
    expect(Buffer.from(request.body).toString()).toBe('body\r\nmore');
  });

  test('may end its lines with LF alone', () => {
    expect(parseRequest('GET / HTTP/1.1\nHost: a\n\n')).toMatchObject({ target: '/', headers: [['Host', 'a']] });
    expect(bodyOf('POST / HTTP/1.1\nHost: a\n\nx\n')).toBe('x\n');
  });

  test('keeps every byte of its body', () => {
    const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
    expect(bodyOf(`POST / HTTP/1.1\r\n\r\n${bytes}`)).toBe(bytes);
  });

  test.each([
    ['a target with spaces', 'GET /a b HTTP/1.1\r\n\r\n', '/a b'],
    ['no version', 'GET /a\r\n\r\n', '/a'],
    ['an absolute target', 'GET http://example.com/a HTTP/1.1\r\n\r\n', 'http://example.com/a'],
    ['no end of the head', 'GET /a HTTP/1.1\r\nHost: a', '/a'],
  ])('may have %s', (_title, text, target) => {
    expect(parseRequest(text).target).toBe(target);
  });

  test.each([
    ['Content-Length: 2', 'abc', 'ab'],
    ['Content-Length: 9', 'abc', 'abc'],
    ['Content-Length: many', 'abc', 'abc'],
    ['Transfer-Encoding: chunked', '3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n', 'abcde'],
    ['Transfer-Encoding: gzip, Chunked', '1\nx\n0\n', 'x'],
  ])('with `%s` has the body %j as %j', (header, body, expected) => {
    expect(bodyOf(`POST / HTTP/1.1\r\n${header}\r\n\r\n${body}`)).toBe(expected);
  });

  test('continues a header on a line that begins with a space', () => {
    expect(parseRequest('GET / HTTP/1.1\r\nX: a\r\n  b\r\n\r\n').headers).toEqual([['X', 'a b']]);
  });
});

describe('a text that is no request', () => {
  test.each([
    ['nothing', ''],
    ['one word', 'GET'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost\r\n\r\n'],
    ['a character that is no byte', 'GET /\u3042 HTTP/1.1\r\n\r\n'],
    ['chunks without an end', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab'],
    ['a chunk that is longer than it says', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n'],
    ['too many headers', `GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(1_001)}\r\n`],
    ['too long a head', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\n\r\n`],
    ['too long a text', `POST / HTTP/1.1\r\n\r\n${'a'.repeat(3_000_000)}`],
  ])('is refused with a mend: %s', (_title, text) => {
    expect(() => parseRequest(text)).toThrow(Fault);
  });

  test('takes no more than linear time', () => {
    const spaces = `GET / HTTP/1.1\r\nX: a${' '.repeat(120_000)}b\r\n\r\n`;
    expect(parseRequest(spaces).headers[0]?.[1]).toHaveLength(120_002);
  });
});
