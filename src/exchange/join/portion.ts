import type { Queryable, Store } from '#platform/store';
import { EXPORTED_SOURCE, type ForeignFinding, type ForeignStatus } from '../foreign.ts';
import type { JoinContext } from './context.ts';
import { ownFindingOf } from './own-findings.ts';
import type { RuleTexts } from './rule-texts.ts';
import { inPortions } from './settle.ts';
import { type Statement, sourceRow } from './statement.ts';
import { noteUnsettled } from './unsettled.ts';

export interface PortionWritten {
  /** Rows of sources really written. */
  readonly sources: number;
  /** Statements older than what is known: left alone. */
  readonly older: number;
  /** Our own findings that came back from where we wrote them: they prove nothing. */
  readonly echoes: number;
}

/**
 * Stores what some records say and notes the findings they speak of for `settleUnsettled`, all in the caller's
 * transaction. The newest statement of a portion counts, whatever the order of the records.
 */
export async function writePortion(
  tx: Queryable,
  dialect: Store['dialect'],
  statements: readonly Statement[],
  rules: RuleTexts,
  context: JoinContext,
): Promise<PortionWritten> {
  const said = newest(statements);
  const ids = said.map(({ id }) => id);
  const known = new Map(
    (
      await inPortions(ids, (some) =>
        tx
          .selectFrom('source_finding')
          .select(['id', 'finding_id', 'updated_at', 'digest'])
          .where('id', 'in', some)
          .execute(),
      )
    ).map((row) => [row.id, row]),
  );
  const isOlder = ({ id, finding }: Statement) => finding.updatedAt < (known.get(id)?.updated_at ?? '');
  const echoes = await echoesOf(tx, said, isOlder);
  const fresh = said.filter((one) => !echoes.has(one.ownFindingId + one.id) && !isOlder(one));
  const own = await ownFindingOf(tx, fresh, context.ownAnswers);
  const made = fresh.map((one) => ({ one, row: sourceRow(one, own.get(one.id) ?? one.ownFindingId) }));
  const rows = made.map(({ row }) => row);
  const changed = made.filter(({ row }) => known.get(row.id)?.digest !== row.digest);
  const sources = await dialect.upsert(
    tx,
    'source_finding',
    ['id'],
    changed.map(({ one, row }) => ({ ...row, raw: one.pack() })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  await rules.keep(tx, dialect, fresh);
  const before = rows.flatMap(({ id, finding_id }) => {
    const was = known.get(id)?.finding_id;
    return was !== undefined && was !== finding_id ? [was] : [];
  });
  await noteUnsettled(tx, dialect, new Set([...rows.map((row) => row.finding_id), ...before]));
  return {
    sources,
    older: said.filter(isOlder).length,
    echoes: said.filter((one) => echoes.has(one.ownFindingId + one.id)).length,
  };
}

/** One statement of each id: the one updated last, of equals the last one. */
function newest(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const one of statements) {
    const other = byId.get(one.id);
    if (!other || one.finding.updatedAt >= other.finding.updatedAt) byId.set(one.id, one);
  }
  return [...byId.values()];
}

/** What a source says that makes a finding of it, if there is none yet. */
const MAKES_FINDING: readonly ForeignStatus[] = ['open', 'suppressed'];

function makesFinding({ status }: ForeignFinding): boolean {
  return MAKES_FINDING.includes(status);
}

/** Exported findings that are known here from where they came: taking them as a source would keep them open for ever. */
async function echoesOf(
  tx: Queryable,
  said: readonly Statement[],
  isOlder: (one: Statement) => boolean,
): Promise<ReadonlySet<string>> {
  const exported = said.filter(({ finding }) => finding.source === EXPORTED_SOURCE);
  if (exported.length === 0) return new Set();
  const ids = exported.map(({ ownFindingId }) => ownFindingId);
  const rows = await inPortions(ids, (some) =>
    tx.selectFrom('finding').select(['id', 'source']).where('id', 'in', some).execute(),
  );
  const made = new Set(rows.map(({ id }) => id));
  // What this import was told before and has not settled yet is known as well.
  const toBeMade = await inPortions(
    ids.filter((id) => !made.has(id)),
    (some) =>
      tx
        .selectFrom('source_finding')
        .select('finding_id')
        .where('finding_id', 'in', some)
        .where('source', '!=', EXPORTED_SOURCE)
        .where('status', 'in', MAKES_FINDING)
        .execute(),
  );
  const besides = said.filter(
    (one) => one.finding.source !== EXPORTED_SOURCE && makesFinding(one.finding) && !isOlder(one),
  );
  const known = new Set([
    ...besides.map(({ ownFindingId }) => ownFindingId),
    ...rows.filter(({ source }) => source !== EXPORTED_SOURCE).map(({ id }) => id),
    ...toBeMade.map(({ finding_id }) => finding_id),
  ]);
  return new Set(exported.filter((one) => known.has(one.ownFindingId)).map((one) => one.ownFindingId + one.id));
}
