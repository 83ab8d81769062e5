import { z } from 'zod';
import { ListQuery } from './requests.ts';

function plainText(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');
}

export const MatrixQuery = ListQuery.extend({
  /** How many entrances come before the first column. */
  columns: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const VerdictQuery = z.strictObject({ cve: plainText(40), entrance: plainText(2_048) });
