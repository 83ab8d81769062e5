import type { TextParams } from '#kernel';
import type { Principals, Statement } from '../../../posture/read/policy-document.ts';

/** Names that a note gives of each; the rest is counted. */
const NAMED = 3;

/**
 * What statements restrict to, part by part: a part that no Allow restricts is left out. What single statements combine
 * stands in the policy.
 */
export function restrictionOf(statements: readonly Statement[]): TextParams {
  const allowing = statements.filter(({ effect }) => effect === 'Allow');
  const denying = statements.filter(({ effect }) => effect === 'Deny');
  const parts = {
    actions: restricted(allowing.map((one) => listed(one.actions, one.notActions))),
    resources: restricted(allowing.map((one) => listed(one.resources, one.notResources))),
    principals: restricted(allowing.map(({ principals }) => principalsOf(principals))),
    conditions: allowing.flatMap(({ conditions }) => conditions.map(({ key }) => key)),
    denies: denying.map(nameOf),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, all]) => (all.length === 0 ? [] : [[name, shortened(all)]])),
  );
}

/** A statement as people know it: by its id, or its place. */
export function nameOf({ sid, index }: Statement): string {
  return sid ?? `#${index}`;
}

function restricted(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.every((list) => list.includes('*')) ? [] : lists.flat();
}

function listed(names: readonly string[], others: readonly string[] | undefined): readonly string[] {
  return others === undefined ? names : others.map((name) => `≠${name}`);
}

function principalsOf(principals: Principals | undefined): readonly string[] {
  if (principals === undefined) return [];
  const { isNot, aws, service, federated, canonicalUser } = principals;
  const all = [...aws, ...service, ...federated, ...canonicalUser];
  return isNot ? listed([], all) : all;
}

function shortened(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` +${more}` : '');
}
