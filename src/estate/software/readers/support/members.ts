import { at, isJson, type Json } from '#kernel';
import type { Gathering } from './gathering.ts';

/** The text at a path, without white space around it; '' for anything else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found.trim() : '';
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Own members of the object at a path; none for anything else. */
export function entriesAt(value: unknown, ...path: readonly (string | number)[]): [string, unknown][] {
  const found = at(value, ...path);
  return isJson(found) ? Object.entries(found) : [];
}

/** Bytes as UTF-8 text, without a mark of byte order. */
export function textOf(content: Uint8Array): string {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The JSON object that a file is; undefined and a problem when it is none. */
export function jsonOf(content: Uint8Array, gather: Gathering): Json | undefined {
  const value = gather.attempt('the JSON', (): unknown => JSON.parse(textOf(content)));
  if (value === undefined || isJson(value)) return value;
  gather.problem('damaged', 'the JSON is not an object');
  return undefined;
}
