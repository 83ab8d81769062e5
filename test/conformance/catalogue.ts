import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '#kernel';
import type { Suite } from './suite.ts';

const SUITES = new URL('./suites/', import.meta.url);

/** Ids of all suites: the files in `suites`. */
export function suiteIds(): string[] {
  return readdirSync(SUITES)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .toSorted();
}

/** Loads a suite; an unknown id is a Fault that names the nearest. */
export async function loadSuite(id: string): Promise<Suite> {
  const ids = suiteIds();
  if (!ids.includes(id)) {
    const near = ids.toSorted((a, b) => distance(a, id) - distance(b, id))[0];
    throw new Fault('usage', `there is no suite "${id}"`, {
      mend: near === undefined ? 'add one under test/conformance/suites' : `did you mean ${near}? --list shows all`,
    });
  }
  const { suite } = (await import(new URL(`${id}.ts`, SUITES).href)) as { suite: Suite };
  return suite;
}

/** The folder of a suite's data, or undefined when it is not there. */
export function dataFolder(suite: Suite, given?: string): string | undefined {
  const folder = resolve(given ?? join(process.env['YAGURA_SHARED'] ?? '../shared', 'data', suite.data));
  return existsSync(folder) ? folder : undefined;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
