import { type Kind, MOVING_MEMBERS } from '../../model/index.ts';

/** A configuration without the members that AWS changes by itself; the same object when there are none. */
export function withoutMoving<C>(kind: Kind, configuration: C): C {
  const paths = MOVING_MEMBERS[kind];
  if (paths === undefined) return configuration;
  return paths.reduce<unknown>((left, path) => withoutPath(left, path.split('.'), 0), configuration) as C;
}

function withoutPath(value: unknown, path: readonly string[], depth: number): unknown {
  const step = path[depth];
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const isList = step.endsWith('[]');
  const name = isList ? step.slice(0, -2) : step;
  if (!Object.hasOwn(value, name)) return value;
  if (depth === path.length - 1) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  const member = (value as Record<string, unknown>)[name];
  const inner =
    isList && Array.isArray(member)
      ? member.map((element) => withoutPath(element, path, depth + 1))
      : withoutPath(member, path, depth + 1);
  return { ...value, [name]: inner };
}
