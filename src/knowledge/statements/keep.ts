import {
  type KeptStatement,
  readCycloneDxVex,
  readOpenVex,
  type VexReading,
  type VexStatement,
} from '#analysis/vulnerability/vex';
import { canonicalJson, Fault, type Instant } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';

/** More than any document of statements that a person would review. */
export const STATEMENT_BYTES = 64 * 1024 * 1024;

/** Statements that are kept at one time: bounds the work for each vulnerable package. */
const MAX_KEPT = 50_000;

/** The statements of a VEX document in whichever format. Fault `bad-input` when it is none. */
export function readStatementDocument(text: string, name: string): VexReading {
  const reading = [readOpenVex, readCycloneDxVex].map((read) => read(text)).find(isDocument);
  if (reading !== undefined) return reading;
  throw new Fault('bad-input', `${name} holds no statements that can be read`, {
    mend: 'give an OpenVEX document, or a CycloneDX one whose vulnerabilities have an analysis',
  });
}

function isDocument({ problems }: VexReading): boolean {
  return problems.every(({ code }) => code !== 'not-json' && code !== 'not-a-document' && code !== 'too-large');
}

export interface KeepRequest {
  /** Name of the document: what came with it before and is not in it now is no longer believed. */
  readonly document: string;
  readonly statements: readonly VexStatement[];
  readonly approvedBy: string;
  readonly now: Instant;
  /** Exclusive end of all that says no sooner one. */
  readonly until: Instant;
}

export interface Kept {
  readonly kept: number;
  /** Of the same document, believed before and not stated any more. */
  readonly dropped: number;
  /** Over already. */
  readonly ended: number;
}

/** Believes the statements of a document in place of what it said before. Fault `exhausted` when there are too many. */
export async function keepStatements(store: Store, request: KeepRequest): Promise<Kept> {
  const { document, statements, approvedBy, now } = request;
  const rows = statements.flatMap((statement) => {
    const until = endOf(statement, request);
    if (until <= now) return [];
    const body = canonicalJson({ ...statement, expiresAt: until });
    return [
      {
        id: shortDigest(canonicalJson({ document, body })),
        document,
        vulnerability: statement.vulnerability,
        status: statement.status,
        approved_by: approvedBy,
        kept_at: now,
        until,
        body,
      },
    ];
  });
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  return store.transaction(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('vex_statement').where('document', '=', document).executeTakeFirst();
    const { n } = await tx
      .selectFrom('vex_statement')
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    if (Number(n) + distinct.length > MAX_KEPT)
      throw new Fault('exhausted', `more than ${MAX_KEPT} statements would be kept`, {
        mend: 'drop documents that are of no use: `yagura vex rm <document>`',
      });
    await store.dialect.upsert(tx, 'vex_statement', ['id'], distinct);
    return {
      kept: distinct.length,
      dropped: Math.max(0, Number(numDeletedRows) - distinct.length),
      ended: statements.length - rows.length,
    };
  });
}

function endOf({ expiresAt }: VexStatement, { until }: KeepRequest): Instant {
  return expiresAt !== undefined && expiresAt < until ? expiresAt : until;
}

/** Believes a statement (by its id) or a document (by its name) no longer; answers how many statements that were. */
export async function dropStatements(store: Store, name: string): Promise<number> {
  const { numDeletedRows } = await store.db
    .deleteFrom('vex_statement')
    .where((e) => e.or([e('id', '=', name), e('document', '=', name)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** What is kept, by document and vulnerability; what is over stays to be seen until it is dropped. */
export async function listStatements(store: Store, vulnerability?: string): Promise<readonly KeptStatement[]> {
  const rows = await store.db
    .selectFrom('vex_statement')
    .selectAll()
    .$if(vulnerability !== undefined, (query) => query.where('vulnerability', '=', vulnerability ?? ''))
    .orderBy('document')
    .orderBy('vulnerability')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    document: row.document,
    approvedBy: row.approved_by,
    keptAt: row.kept_at as Instant,
    until: row.until as Instant,
    statement: JSON.parse(row.body) as VexStatement,
  }));
}
