import { SIDES, type Side } from '#findings';
import { Fault } from '#kernel';

/**
 * What somebody may do with cases, exceptions and views. The names are those of the API's permissions; they are checked
 * here too, so that no other way in forgets to.
 */
export const ABILITIES = [
  'findings:triage',
  'findings:work',
  'exceptions:ask',
  'exceptions:decide',
  'views:write',
] as const;

export type Ability = (typeof ABILITIES)[number];

/** Who acts: the subject of a session, or the name given on the command line. */
export interface Actor {
  readonly name: string;
  readonly permissions: readonly string[];
}

const MAX_NAME = 200;

/** Whoever may use the store may do everything with it. */
export function localActor(name: string): Actor {
  return { name: name.trim().slice(0, MAX_NAME), permissions: ABILITIES };
}

/** Security decides, SRE acts on what it was handed; undefined for somebody who only looks. */
export function sideOf({ permissions }: Actor): Side | undefined {
  if (permissions.includes('findings:triage')) return SIDES[0];
  return permissions.includes('findings:work') ? SIDES[1] : undefined;
}

/** Fault `denied` unless the actor holds the ability. */
export function requireAbility({ name, permissions }: Actor, ability: Ability): void {
  if (name !== '' && permissions.includes(ability)) return;
  throw new Fault('denied', `\`${name}\` may not do this: it needs ${ability}`, {
    mend: 'ask an administrator for a role that holds it, or somebody who has one',
  });
}

/** Whether two names are one person's: case and surrounding space make no other. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}
