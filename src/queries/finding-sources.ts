import { unpackRaw } from '#exchange';
import { Fault, severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import type { FindingSource, SourceRule } from '#api/contract';
import { storedJson } from './stored-json.ts';

/** Sources shown of one finding, the worst; all the packages of a shared file may be named by one. */
const MAX_SOURCES = 200;

/** What other products say of a finding, the worst first. */
export async function findingSources(store: Store, findingId: string): Promise<FindingSource[]> {
  const rows = await store.db
    .selectFrom('source_finding')
    .select(['id', 'source', 'uid', 'status', 'severity', 'title', 'first_seen_at', 'updated_at'])
    .where('finding_id', '=', findingId)
    .orderBy('severity', 'desc')
    .orderBy('source')
    .orderBy('id')
    .limit(MAX_SOURCES)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    uid: row.uid,
    status: row.status as FindingSource['status'],
    severity: severityOfRank(row.severity),
    title: row.title,
    firstSeenAt: row.first_seen_at,
    updatedAt: row.updated_at,
  }));
}

/** A rule of another product with its texts as they came; undefined when no product named it. */
export async function sourceRule(store: Store, ruleId: string): Promise<SourceRule | undefined> {
  const row = await store.db.selectFrom('source_rule').selectAll().where('id', '=', ruleId).executeTakeFirst();
  if (!row) return undefined;
  const { id, source, title, why, mend, url } = row;
  return { id, source, title, why, mend, url, answers: storedJson(row.answers, `rule ${id}`) };
}

/** A record of a source exactly as it stood in its file. Fault `not-found`. */
export async function rawSource(store: Store, findingId: string, sourceId: string): Promise<string> {
  const row = await store.db
    .selectFrom('source_finding')
    .select('raw')
    .where('id', '=', sourceId)
    .where('finding_id', '=', findingId)
    .executeTakeFirst();
  if (row) return unpackRaw(row.raw).toString('utf8');
  throw new Fault('not-found', `the finding has no source \`${sourceId.slice(0, 40)}\``, {
    mend: 'take the id from the sources of the finding',
  });
}
