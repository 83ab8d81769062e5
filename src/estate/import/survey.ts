import type { ContentPlace } from './content-place.ts';

/** What all surveyed files under a folder say together, or undefined when they say nothing. */
export type Said = { readonly only: string } | { readonly several: readonly string[] } | undefined;

export interface Survey {
  /** Adds what the contents of one file name. */
  add(path: string, contents: ContentPlace): void;
  account(path: string): Said;
  region(path: string): Said;
}

type Aspect = keyof ContentPlace;

/**
 * Answers for files whose path does not say where they come from. The nearest level that names anybody decides:
 * the file itself, its folder, the folder above, up to the folder imported. Owners of resources that are never shared
 * are asked at all levels before owners of shareable ones.
 */
export function createSurvey(): Survey {
  const byLevel = new Map<string, Record<Aspect, Set<string>>>();

  const nearest = (path: string, aspect: Aspect): Said => {
    for (const level of levelsOf(path)) {
      const [first, ...others] = [...(byLevel.get(level)?.[aspect] ?? [])].toSorted();
      if (first !== undefined) return others.length === 0 ? { only: first } : { several: [first, ...others] };
    }
    return undefined;
  };

  return {
    add(path, contents) {
      for (const level of levelsOf(path)) {
        const known = byLevel.get(level) ?? { owners: new Set(), perhapsOwners: new Set(), regions: new Set() };
        byLevel.set(level, known);
        for (const aspect of ['owners', 'perhapsOwners', 'regions'] as const) {
          for (const value of contents[aspect]) known[aspect].add(value);
        }
      }
    },
    account: (path) => nearest(path, 'owners') ?? nearest(path, 'perhapsOwners'),
    region: (path) => nearest(path, 'regions'),
  };
}

/** The path, its folder, the folder above… and '' for the folder imported. */
function levelsOf(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, names.length - index).join('/')).concat('');
}
