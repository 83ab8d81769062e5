import { z } from 'zod';
import { LANGUAGES } from '#kernel';
import { MAX_PAGE, Role, ScoreMeasure } from '#api/contract';

/** Longest filter token; how many there may be is the filter's own rule. */
const MAX_TOKEN = 2_000;

/** Text without control characters: they have no business in an id or a name, and PostgreSQL refuses NUL. */
export function plainText(max: number) {
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
  /** `due`: the order of Today. `risk`: what removes most risk for each hour of work first. */
  by: z.enum(['due', 'risk']).default('due'),
  cursor: Cursor,
});

export const BurndownQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(90) });

export const ExceptionsQuery = z.strictObject({
  state: z.enum(['asked', 'approved', 'rejected', 'withdrawn', 'ended']).optional(),
});

export const LanguageQuery = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });

export const RunsQuery = PageQuery;

/** Which score: of which standard (or `all`), of an account or the `organization`. */
export const ScoreQuery = z.strictObject({
  standard: plainText(60).optional(),
  scope: plainText(20).optional(),
});

const MeasureQuery = ScoreQuery.extend({ measure: ScoreMeasure.default('yagura') });

export const ScoreHistoryQuery = MeasureQuery.extend({
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});

export const ScoreLedgerQuery = MeasureQuery.extend({
  run: plainText(100).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
});

export const ReportQuery = z.strictObject({
  standard: plainText(60).min(1),
  /** Beginning of the period; 90 days before the last analysis when absent. */
  since: z.iso.datetime().optional(),
});

export const ReportPageQuery = ReportQuery.extend({ lang: z.enum(LANGUAGES).optional() });

export const ScopeQuery = z.strictObject({ scope: plainText(20).optional() });

export const EvidenceQuery = z.strictObject({
  /** A snapshot's id, the beginning of one, or `latest`. */
  snapshot: plainText(100).min(1),
  pointer: plainText(4_000).min(1),
});

export const IdParams = z.strictObject({ id: plainText(100).min(1) });

/** A finding and one of its sources. */
export const SourceParams = IdParams.extend({ sourceId: plainText(100).min(1) });

export const DiffParams = IdParams.extend({ other: plainText(100).min(1) });

export const SignIn = z.strictObject({ token: z.string().min(1).max(200) });

export const NewLink = z.strictObject({ role: Role, subject: plainText(100).min(1) });
