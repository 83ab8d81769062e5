import type { KeptStatement } from '#analysis/vulnerability/vex';
import type { Statement, StatementList } from '#api/contract';
import { type Instant, STATEMENT_PREFIX } from '#kernel';
import { listStatements } from '#knowledge/statements';
import type { Store } from '#platform/store';

/** Products that one row names. */
const MAX_PRODUCTS = 10;

export interface StatementQuestion {
  readonly vulnerability?: string | undefined;
  readonly limit: number;
  readonly skip: number;
  readonly now: Instant;
}

/** What is believed, with how much each statement hides. */
export async function statementList(store: Store, question: StatementQuestion): Promise<StatementList> {
  const { vulnerability, limit, skip, now } = question;
  const all = await listStatements(store, vulnerability);
  const some = all.slice(skip, skip + limit);
  const hides = await hiddenBy(store, some);
  return { items: some.map((one) => statementOf(one, hides.get(one.id) ?? 0, now)), total: all.length };
}

async function hiddenBy(store: Store, some: readonly KeptStatement[]): Promise<ReadonlyMap<string, number>> {
  if (some.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('finding')
    .select((e) => ['suppressed_by', e.fn.countAll().as('n')])
    .where('state', '=', 'suppressed')
    .where(
      'suppressed_by',
      'in',
      some.map(({ id }) => `${STATEMENT_PREFIX}${id}`),
    )
    .groupBy('suppressed_by')
    .execute();
  return new Map(rows.map((row) => [row.suppressed_by.slice(STATEMENT_PREFIX.length), Number(row.n)]));
}

function statementOf({ statement, ...kept }: KeptStatement, hides: number, now: Instant): Statement {
  const { vulnerability, aliases, status, justification, detail, author } = statement;
  const products = statement.products.flatMap(({ ids: [id = ''], parts }) =>
    parts.length === 0 ? [id] : parts.map(([part = '']) => `${part} (${id})`),
  );
  return {
    id: kept.id,
    document: kept.document,
    vulnerability,
    aliases,
    status,
    ...(justification && { justification }),
    ...(detail && { detail }),
    ...(author && { author }),
    products: products.slice(0, MAX_PRODUCTS),
    productsTotal: products.length,
    approvedBy: kept.approvedBy,
    keptAt: kept.keptAt,
    until: kept.until,
    isOver: kept.until <= now,
    hides,
  };
}

/** All that is believed now and not over, as statements for others. */
export async function statementsInForce(store: Store, now: Instant): Promise<readonly KeptStatement[]> {
  return (await listStatements(store)).filter(({ until }) => until > now);
}
