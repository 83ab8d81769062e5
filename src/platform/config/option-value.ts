import { didYouMean, Fault } from '#kernel';
import type { OptionDefinition } from './definition.ts';

/** Where values come from, the strongest first; entries of the file by their dotted place. */
export interface ValueSources {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: { readonly path: string };
}

/** The value of one option, or its default. Fault `usage`: what was given is of the wrong type. */
export function optionValue(
  key: string,
  option: OptionDefinition,
  { flags, env, file }: ValueSources,
  inFile: ReadonlyMap<string, unknown>,
): unknown {
  const flag = option.flag.split(' ')[0] ?? option.flag;
  if (flags[key] !== undefined) return coerce(option, flags[key], `flag \`${flag}\``);
  for (const name of option.env) {
    if (env[name]) return coerce(option, env[name], `environment variable \`${name}\``);
  }
  if (option.file !== undefined && inFile.has(option.file)) {
    return coerce(option, inFile.get(option.file), `\`${option.file}\` in ${file?.path}`);
  }
  return option.default;
}

function coerce(option: OptionDefinition, given: unknown, where: string): unknown {
  const wrong = (expected: string): Fault =>
    new Fault('usage', `${where} is \`${String(given)}\``, { mend: `give ${expected}` });
  switch (option.type) {
    case 'boolean':
      if (given === true || given === 'true' || given === '1') return true;
      if (given === false || given === 'false' || given === '0') return false;
      throw wrong('`true` or `false`');
    case 'number': {
      const number = typeof given === 'number' ? given : Number(String(given).trim() || Number.NaN);
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = option;
      if (!Number.isInteger(number) || number < minimum || number > maximum) {
        throw wrong(`a whole number from ${minimum} to ${maximum}`);
      }
      return number;
    }
    case 'list': {
      const parts = Array.isArray(given) ? given.map(String) : String(given).split(',');
      return parts.map((part) => part.trim()).filter((part) => part !== '');
    }
    case 'string': {
      if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') throw wrong('a text');
      const text = String(given);
      if (option.allowed && !option.allowed.includes(text)) {
        const near = didYouMean(text, option.allowed);
        throw wrong(`one of ${option.allowed.join(', ')}${near ? `; did you mean \`${near}\`?` : ''}`);
      }
      return text;
    }
  }
}
