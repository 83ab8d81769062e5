import { type Instant, isJson, parseInstant } from '#kernel';
import { isSurelySecret } from './secrets.ts';
import type { Tally } from './tally.ts';

/** Reads one value that came from a machine; undefined, and counted, when it is not what it should be. */
export type Reader<T> = (value: unknown, tally: Tally) => T | undefined;

export interface Optional<T> {
  readonly optional: Reader<T>;
}

/** A reader for each member of an object, so that none of the model is forgotten. */
export type Members<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Reader<T[K]>;
};

/** A member that may be missing. */
export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

/** Text up to a length; a longer one ends in `…`. What surely is a secret is refused. */
export function text(max: number): Reader<string> {
  return (value, tally) => {
    if (typeof value !== 'string') return wrong(tally);
    if (isSurelySecret(value.slice(0, max))) {
      tally.count('secret');
      return undefined;
    }
    if (value.length <= max) return value.toWellFormed();
    tally.count('cut');
    return `${value.slice(0, max - 1).toWellFormed()}…`;
  };
}

/** Text of a pattern, which bounds its length. */
export function word(pattern: RegExp): Reader<string> {
  return (value, tally) => (typeof value === 'string' && pattern.test(value) ? value : wrong(tally));
}

export function oneOf<T extends string | number>(...all: readonly T[]): Reader<T> {
  return (value, tally) => all.find((one) => one === value) ?? wrong(tally);
}

export function whole(max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, tally) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max ? value : wrong(tally);
}

export const flag: Reader<boolean> = (value, tally) => (typeof value === 'boolean' ? value : wrong(tally));

/** `true` and nothing else. */
export const set: Reader<true> = (value, tally) => (value === true ? value : wrong(tally));

export const moment: Reader<Instant> = (value, tally) =>
  (typeof value === 'string' && value.length <= 40 ? parseInstant(value) : undefined) ?? wrong(tally);

/** A list; entries that cannot be read and those beyond the limit are left out. */
export function list<T>(item: Reader<T>, max: number): Reader<readonly T[]> {
  return (value, tally) => {
    if (!Array.isArray(value)) return wrong(tally);
    if (value.length > max) tally.count('too-many', value.length - max);
    return value.slice(0, max).flatMap((one) => {
      const read = item(one, tally);
      return read === undefined ? [] : [read];
    });
  };
}

/** Names with a text, a number or a yes each. */
export function params(max: number): Reader<Readonly<Record<string, string | number | boolean>>> {
  const told = text(512);
  return (value, tally) => {
    if (!isJson(value)) return wrong(tally);
    const entries = Object.entries(value);
    if (entries.length > max) tally.count('too-many', entries.length - max);
    return Object.fromEntries(
      entries.slice(0, max).flatMap(([name, one]) => {
        const isPlain = typeof one === 'boolean' || (typeof one === 'number' && Number.isFinite(one));
        const read = isPlain ? one : told(one, tally);
        return read === undefined || !/^\w{1,64}$/.test(name) ? [] : [[name, read]];
      }),
    );
  };
}

/** An object of known members. Without one it needs it is none; members nobody knows are left out and counted. */
export function object<T extends object>(members: Members<T>): Reader<T> {
  const readers = Object.entries<Optional<unknown> | Reader<unknown>>(members);
  return (value, tally) => {
    if (!isJson(value)) return wrong(tally);
    const read: Record<string, unknown> = {};
    let known = 0;
    for (const [name, member] of readers) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given !== undefined) known += 1;
      const isOptional = typeof member !== 'function';
      if (isOptional && given === undefined) continue;
      const one = (isOptional ? member.optional : member)(given, tally);
      if (one !== undefined) read[name] = one;
      else if (!isOptional) return undefined;
    }
    const others = Object.keys(value).length - known;
    if (others > 0) tally.count('unknown', others);
    return read as T;
  };
}

function wrong(tally: Tally): undefined {
  tally.count('wrong');
  return undefined;
}
