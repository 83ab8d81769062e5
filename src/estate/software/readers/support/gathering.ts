import { type FoundPackage, PACKAGE_READER_LIMITS, type ReadSoftware } from '../contract.ts';
import { isName } from './names.ts';
import { problemList } from './problems.ts';

/** Packages taken out of one file; nothing real comes near it. */
const MAX_PACKAGES = 100_000;

/** What one file holds, while it is being read. */
export interface Gathering {
  /** Keeps a package once; one without a usable name or version becomes a problem. */
  add(found: FoundPackage): void;
  problem(code: string, detail: string, within?: readonly string[]): void;
  /** Runs a parser that throws on damage; what it threw becomes a problem. */
  attempt<T>(what: string, parse: () => T, within?: readonly string[]): T | undefined;
  done(): ReadSoftware;
}

export function gathering(): Gathering {
  const found = new Map<string, FoundPackage>();
  const problems = problemList();
  let isFull = false;
  const gather: Gathering = {
    add(one) {
      const texts = one.namespace === undefined ? [one.name, one.version] : [one.namespace, one.name, one.version];
      if (texts.some((text) => !isName(text))) {
        problems.add('damaged', `a package has no usable name or version: ${texts.join(' ')}`, one.within);
      } else if (found.size < MAX_PACKAGES) {
        const key = JSON.stringify([one.type, ...texts, ...(one.within ?? [])]);
        if (!found.has(key)) found.set(key, one.within ? { ...one, within: one.within.map(shown) } : one);
      } else if (!isFull) {
        isFull = true;
        problems.add('too-many', `more than ${MAX_PACKAGES} packages in one file; the rest is left out`);
      }
    },
    problem: (code, detail, within) => problems.add(code, detail, within),
    attempt(what, parse, within) {
      try {
        return parse();
      } catch (thrown) {
        const why = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
        problems.add('damaged', `${what} cannot be read: ${why}`, within);
        return undefined;
      }
    },
    done: () => ({ packages: [...found.values()], problems: problems.list() }),
  };
  return gather;
}

/** A name inside an archive may hold anything; a place must stay readable. */
function shown(place: string): string {
  return place.slice(0, PACKAGE_READER_LIMITS.nameLength).replaceAll(/\p{Cc}/gu, '?');
}
