import { at } from '#kernel';

/** Elements of a list that are looked at; the rest is left to the raw record. */
const MAX_LIST = 1_000;

/** Characters of a text that are taken over. */
const MAX_TEXT = 4_000;

/** Text or number as text, cut; '' for anything else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found === 'string') return found.slice(0, MAX_TEXT);
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

/** A number, also one written as text; undefined for anything else. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path);
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list; empty for anything else. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.slice(0, MAX_LIST) : [];
}

/** The first text that says something. */
export function firstText(...texts: readonly string[]): string {
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** A name as part of an id: lower case, hyphens. */
export function slug(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
