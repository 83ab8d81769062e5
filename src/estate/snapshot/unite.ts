import { canonicalJson } from '#kernel';

type Members = Record<string, unknown>;

export interface United {
  readonly body: Members;
  /** Members in which the two disagree; the first one's value stays. */
  readonly disagreements: readonly string[];
}

/**
 * Two answers about one resource become one: members that only one of them has are kept from it.
 * `configuration` and `tags` are united member by member, everything else as a whole.
 */
export function unite(first: Members, second: Members): United {
  const disagreements: string[] = [];
  const merge = (a: Members, b: Members, path: string): Members => {
    const merged = new Map(Object.entries(a));
    for (const [name, value] of Object.entries(b)) {
      const known = merged.get(name);
      if (known === undefined || known === null) merged.set(name, value);
      else if (path === '' && (name === 'configuration' || name === 'tags')) {
        merged.set(name, merge(known as Members, value as Members, `/${name}`));
      } else if (value !== null && canonicalJson(known) !== canonicalJson(value)) disagreements.push(`${path}/${name}`);
    }
    return Object.fromEntries(merged);
  };
  return { body: merge(first, second, ''), disagreements };
}
