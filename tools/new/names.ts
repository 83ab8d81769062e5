import { didYouMean, Fault } from '#kernel';
import { FAMILIES, type Family } from '../shared/families.ts';

/** Longer names do not fit into tables. */
const MAX_LENGTH = 40;

/** The family of that name; throws Fault `usage` naming the known ones. */
export function chooseFamily(name: string | undefined): Family {
  const names = FAMILIES.map((family) => family.name);
  const family = FAMILIES.find((candidate) => candidate.name === name);
  if (family) return family;
  const near = name === undefined ? undefined : didYouMean(name, names);
  throw new Fault('usage', name === undefined ? 'no family of leaves is named' : `there is no family \`${name}\``, {
    mend: `run \`npm run new <${names.join('|')}> <name>\`${near ? `; did you mean \`${near}\`?` : ''}`,
  });
}

/** The id of a new leaf; throws Fault `usage` unless it is kebab case and free. */
export function chooseId(family: Family, name: string | undefined, taken: readonly string[]): string {
  if (name === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MAX_LENGTH) {
    throw new Fault('usage', `\`${name ?? ''}\` is no name for a ${family.name}`, {
      mend: `give a name in kebab case with at most ${MAX_LENGTH} characters, for example \`s3-buckets\``,
    });
  }
  if (!taken.includes(name)) return name;
  throw new Fault('usage', `there is a ${family.name} \`${name}\` already`, { mend: 'choose another name' });
}

/** `s3-thing` becomes `s3Thing`: the name of the leaf's export. */
export function camelCase(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
