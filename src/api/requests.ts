import { z } from 'zod';
import { LANGUAGES } from '#kernel';
import { MAX_PAGE, Role } from '#api/contract';

/** Longest filter token; how many there may be is the filter's own rule. */
const MAX_TOKEN = 2_000;

/** Text without control characters: they have no business in an id or a name, and PostgreSQL refuses NUL. */
function plainText(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');
}

const Token = plainText(MAX_TOKEN);

/** `f` and `op` of everything that is filtered: one `f` is text, several are a list. */
const FilterQuery = z.strictObject({
  f: z.union([Token, z.array(Token)]).optional(),
  op: z.enum(['and', 'or']).default('and'),
  /** A property, `-` before it for descending. */
  sort: plainText(100).optional(),
});

const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});

const Cursor = plainText(2_000).optional();

export const ListQuery = FilterQuery.extend({ ...PageQuery.shape, cursor: Cursor });

export const CsvQuery = FilterQuery.extend({
  /** Language of the texts; what the browser prefers when absent. */
  lang: z.enum(LANGUAGES).optional(),
  /** A byte order mark comes first, without which Excel does not read Japanese; `0` leaves it out. */
  bom: z.enum(['0', '1']).default('1'),
});

export const ActionsQuery = PageQuery.extend({
  state: z.enum(['open', 'done']).default('open'),
  owner: plainText(256).optional(),
  account: plainText(64).optional(),
  fix: plainText(100).optional(),
  cursor: Cursor,
});

export const RunsQuery = PageQuery;

export const EvidenceQuery = z.strictObject({
  /** A snapshot's id, the beginning of one, or `latest`. */
  snapshot: plainText(100).min(1),
  pointer: plainText(4_000).min(1),
});

export const IdParams = z.strictObject({ id: plainText(100).min(1) });

export const DiffParams = IdParams.extend({ other: plainText(100).min(1) });

export const SignIn = z.strictObject({ token: z.string().min(1).max(200) });

export const NewLink = z.strictObject({ role: Role, subject: plainText(100).min(1) });
