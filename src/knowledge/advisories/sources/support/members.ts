import { type Instant, isJson, type Json, parseInstant } from '#kernel';

/** The value of a JSON text; undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member's text; '' when it has none. */
export function textAt(value: unknown, name: string): string {
  const member = isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof member === 'string' ? member : '';
}

/** A member's elements; none when it is no list. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const member = isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return Array.isArray(member) ? member : [];
}

/** The texts among a member's elements. */
export function textsAt(value: unknown, name: string): readonly string[] {
  return listAt(value, name).filter((element) => typeof element === 'string');
}

/** A member's members; none when it is no object. */
export function jsonAt(value: unknown, name: string): Json {
  const member = isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isJson(member) ? member : {};
}

/** A member's moment; undefined when it has none, and for the year 1 that some write instead of nothing. */
export function momentAt(value: unknown, name: string): Instant | undefined {
  return momentOf(textAt(value, name));
}

export function momentOf(text: string): Instant | undefined {
  return text.startsWith('0001-') ? undefined : parseInstant(text);
}
