import { addDays, epochMs, Fault, type Instant, instant } from '#kernel';
import type { Filter, FilterToken } from '#api/contract';

/** Turns `age` in whole days into the moment of creation it means; everything else stays as it is. */
export function agesToMoments(filter: Filter, asOf: Instant): Filter {
  return {
    ...filter,
    tokens: filter.tokens.map((token) => (token.property === 'age' ? toMoment(token, asOf) : token)),
  };
}

/** An age of n whole days or more: made at least n days ago. Of n or less: made less than n + 1 days ago. */
function toMoment({ operator, values }: FilterToken, asOf: Instant): FilterToken {
  const days = values.map((value) => (/^\d{1,5}$/.test(value) ? Number(value) : Number.NaN));
  if (days.some(Number.isNaN) || (operator !== '>=' && operator !== '<=')) {
    throw new Fault('usage', '"age" is compared with whole days', { mend: 'write it as age>=90 or age<=30' });
  }
  if (operator === '>=') return { property: 'created', operator: '<=', values: [addDays(asOf, -Math.min(...days))] };
  const after = epochMs(addDays(asOf, -Math.max(...days) - 1)) + 1;
  return { property: 'created', operator: '>=', values: [instant(after)] };
}
