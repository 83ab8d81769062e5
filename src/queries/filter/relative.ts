import { addDays, type Instant } from '#kernel';
import type { Filter } from '#api/contract';
import type { Properties } from './property.ts';

/** What relative values stand for. */
export interface Here {
  readonly at: Instant;
  /** `@me`: who asks. */
  readonly me: string;
  /** `@default`: the owner of what nobody owns. */
  readonly defaultOwner: string;
}

/**
 * A filter with its relative values filled in: `now`, `now-7d` and `now+30d` in dates, `@me` and `@default` in texts.
 * Saved views and addresses stay true as time goes on.
 */
export function fillRelative(filter: Filter, properties: Properties, here: Here): Filter {
  return {
    ...filter,
    tokens: filter.tokens.map((token) => {
      const type = Object.hasOwn(properties, token.property) ? properties[token.property]?.type : undefined;
      if (type === 'date') return { ...token, values: token.values.map((value) => moment(value, here.at)) };
      if (type === 'text') return { ...token, values: token.values.map((value) => name(value, here)) };
      return token;
    }),
  };
}

function moment(value: string, at: Instant): string {
  const match = /^now(?:([+-]\d{1,4})d)?$/.exec(value);
  return match ? addDays(at, Number(match[1] ?? 0)) : value;
}

function name(value: string, { me, defaultOwner }: Here): string {
  if (value === '@me') return me;
  return value === '@default' ? defaultOwner : value;
}
