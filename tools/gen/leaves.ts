import { Fault } from '#kernel';
import { FAMILIES, type Family, leafIds } from '../shared/families.ts';
import { listFiles } from '../shared/files.ts';
import { load } from './generator.ts';

export function familyOf(name: string): Family {
  const family = FAMILIES.find((candidate) => candidate.name === name);
  if (family) return family;
  throw new Fault('usage', `there is no family \`${name}\``, {
    mend: `name one of ${FAMILIES.map((f) => f.name).join(', ')}`,
  });
}

export interface LeafSource {
  readonly id: string;
  readonly path: string;
}

/** The leaves of a family as they lie on disk, by id. */
export function leafSources(root: string, family: Family): LeafSource[] {
  const paths = listFiles(root, [family.folder]);
  return leafIds(family, paths).map((id) => ({ id, path: `${family.folder}/${id}/leaf.ts` }));
}

/** Loads every leaf of a family: its one export. `T` is the family's entry type. */
export async function loadLeaves<T>(root: string, name: string): Promise<T[]> {
  const sources = leafSources(root, familyOf(name));
  const modules = await Promise.all(sources.map(({ path }) => load<Record<string, T>>(root, path)));
  return modules.flatMap((module) => Object.values(module).slice(0, 1));
}
