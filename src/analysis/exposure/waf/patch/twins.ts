import type { HttpRequest } from '../contract.ts';
import { mayCarry } from './ordinary-headers.ts';
import { signsIn } from './signs.ts';

/**
 * The ordinary request that looks most like a given one: same path, same names, harmless values. A rule that blocks it
 * blocks the feature, not the attack.
 */
export function harmlessTwin(request: HttpRequest): HttpRequest {
  const [path = '/', query] = request.target.split(/\?(.*)/s);
  const isPlain = /^[\w/.~-]*$/.test(path) && !path.includes('..');
  return {
    ...request,
    target: (isPlain ? path : '/') + (query === undefined ? '' : `?${harmlessPairs(query)}`),
    headers: request.headers.map(([name, value]) => [name, mayCarry(name.toLowerCase(), value) ? 'abc' : value]),
    body: Buffer.from(harmlessBody(Buffer.from(request.body).toString('latin1')), 'latin1'),
  };
}

/** Whether anything but the path could carry the attack. */
export function hasPayload({ target, headers, body }: HttpRequest): boolean {
  return (
    target.includes('?') || body.length > 0 || headers.some(([name, value]) => mayCarry(name.toLowerCase(), value))
  );
}

function harmlessPairs(text: string): string {
  const pairs = text.split('&').map((pair) => pair.split('=', 1)[0] ?? '');
  return pairs.map((name) => `${isOrdinaryName(name) ? name : 'q'}=1`).join('&');
}

function isOrdinaryName(name: string): boolean {
  return /^[\w[\].%-]{1,60}$/.test(name) && signsIn(name.toLowerCase()).length === 0;
}

function harmlessBody(body: string): string {
  if (body === '') return '';
  if (/^\s*[[{]/.test(body)) return harmlessJson(body);
  if (/^\s*</.test(body)) return harmlessXml(body);
  if (/^--\S/.test(body)) return harmlessParts(body);
  return /^[\w[\].%-]+=/.test(body) ? harmlessPairs(body) : 'text';
}

/** The same names with the simplest values; set out as it was, so that white space tells nothing. */
function harmlessJson(body: string): string {
  return body
    .replaceAll(/(:\s*|[[,]\s*)"(?:[^"\\]|\\.)*"(?!\s*:)/gs, '$1"value"')
    .replaceAll('__proto__', 'name')
    .replaceAll(/(:\s*)-?\d[\d.eE+-]*/g, '$11');
}

/** The same elements around simple texts, without a document type. */
function harmlessXml(body: string): string {
  return body
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, '')
    .replaceAll(/>[^<>]*</g, '>text<')
    .replaceAll(/="(?!http:\/\/|urn:)[^"]*"/g, '="1"');
}

/** The same parts with simple contents and file names. */
function harmlessParts(body: string): string {
  const boundary = /^--[^\r\n]*/.exec(body)?.[0] ?? '--';
  return body
    .split(boundary)
    .map((part) =>
      part.replace(/(\r?\n\r?\n).*$/s, '$1text\r\n').replaceAll(/filename="[^"]*"/g, 'filename="photo.png"'),
    )
    .join(boundary);
}

/** Other spellings of a request that servers read alike; what a part does not allow is left out. */
export function disguises(request: HttpRequest): readonly HttpRequest[] {
  const [path = '/', query] = request.target.split(/\?(.*)/s);
  const tail = query === undefined ? '' : `?${query}`;
  const targets = [
    encodedLetter(path) + tail,
    path.replace(/\/(?=[^/])/, '/./') + tail,
    path.replace(/(?<=[^/])\/(?=[^/])/, '//') + tail,
    ...(query === undefined ? [] : [`${path}?${encodedLetter(query)}`]),
  ];
  return [...new Set(targets)].filter((target) => target !== request.target).map((target) => ({ ...request, target }));
}

/** The last letter as a percent code; names before `=` stay as they are read by some servers only plainly. */
function encodedLetter(text: string): string {
  const at = text.search(/[a-z](?=[^a-z]*$)/i);
  if (at < 0 || text[at - 1] === '%' || text[at - 2] === '%') return text;
  return `${text.slice(0, at)}%${text.charCodeAt(at).toString(16)}${text.slice(at + 1)}`;
}
