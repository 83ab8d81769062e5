import { didYouMean, Fault } from '#kernel';
import type { OptionDefinition, OptionValues } from './definition.ts';
import { OPTIONS, type OptionKey } from './options.ts';
import { optionValue } from './option-value.ts';

type ValueOf<D extends { readonly type: keyof OptionValues }> = OptionValues[D['type']];

/** The values of all options; one without default and without a value given is undefined. */
export type Config = {
  readonly [K in OptionKey]: (typeof OPTIONS)[K] extends { readonly default: unknown }
    ? ValueOf<(typeof OPTIONS)[K]>
    : ValueOf<(typeof OPTIONS)[K]> | undefined;
};

export interface ConfigSources {
  /** Values by option key as the command line gave them. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of the configuration file, when there is one. */
  readonly file?: { readonly path: string; readonly text: string };
}

/** A configuration file is a page, not a data set. */
const MAX_FILE_CHARS = 262_144;

/**
 * Values of all options: flag before variable before file before default.
 * Throws Fault `usage` naming the place and the mend when a value is of the wrong type or an entry is unknown.
 */
export async function loadConfig(sources: ConfigSources): Promise<Config> {
  const inFile = sources.file ? await readFile(sources.file.path, sources.file.text) : new Map<string, unknown>();
  const values: Record<string, unknown> = {};
  for (const [key, option] of Object.entries<OptionDefinition>(OPTIONS)) {
    values[key] = optionValue(key, option, sources, inFile);
  }
  return values as Config;
}

async function readFile(path: string, text: string): Promise<Map<string, unknown>> {
  if (text.length > MAX_FILE_CHARS) {
    throw new Fault('usage', `${path} is larger than ${MAX_FILE_CHARS} characters`, {
      mend: 'check that it is the configuration file',
    });
  }
  // Loaded on demand: most commands run without a configuration file and should start fast.
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const error = document.errors[0];
  if (error)
    throw new Fault('usage', `${path}: ${error.message}`, { mend: 'mend the YAML at that place', cause: error });
  const root: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  if (typeof root !== 'object' || Array.isArray(root)) {
    throw new Fault('usage', `${path} is not a mapping`, {
      mend: 'write `name: value` lines; see docs/reference/configuration.md',
    });
  }
  const known = Object.values<OptionDefinition>(OPTIONS).flatMap((option) => option.file ?? []);
  const found = new Map<string, unknown>();
  flatten(root as Record<string, unknown>, '', known, path, found);
  return found;
}

function flatten(
  level: Record<string, unknown>,
  prefix: string,
  known: readonly string[],
  path: string,
  found: Map<string, unknown>,
): void {
  for (const [name, value] of Object.entries(level)) {
    const at = `${prefix}${name}`;
    if (known.includes(at)) found.set(at, value);
    else if (known.some((entry) => entry.startsWith(`${at}.`)) && value !== null && typeof value === 'object') {
      flatten(value as Record<string, unknown>, `${at}.`, known, path, found);
    } else {
      const near = didYouMean(at, known);
      throw new Fault('usage', `${path}: unknown entry \`${at}\``, {
        mend: near ? `did you mean \`${near}\`?` : `use one of ${known.join(', ')}`,
      });
    }
  }
}
