import type { Exposure } from '#analysis/exposure/network';
import { exposureFacts, readExposureBody } from '#analysis/exposure/findings';
import type { ElementChange as AnalysedChange } from '#estate/snapshot';
import type { Row, Store } from '#platform/store';
import type { ElementChange, ExposureRow } from '#api/contract';
import { storedJson } from '../stored-json.ts';
import { type AccountNames, toElement, toOpening, webAclRef } from './shapes.ts';

/** Changes shown with a row; all of them are in its details. */
const MAX_CHANGES = 3;

/** What only the table knows of an exposure. */
interface Past {
  readonly id: string;
  readonly since: string;
  readonly sinceFirstLook: boolean;
  readonly changes: readonly StoredChange[];
  readonly findingId: string | undefined;
}

type StoredChange = AnalysedChange & Pick<ElementChange, 'runId' | 'at'>;

/** An exposure as lists show it. */
export function toRow(exposure: Exposure, past: Past, accountName: AccountNames): ExposureRow {
  const { breadth, webAcls, cover, proofs } = exposureFacts(exposure);
  const { id, since, sinceFirstLook, changes, findingId } = past;
  return {
    id,
    resource: toElement(exposure.resource, accountName),
    entrance: toElement(exposure.entrance, accountName),
    outcome: exposure.outcome,
    openings: exposure.openings.map(toOpening),
    breadth,
    webAcls: webAcls.map(webAclRef),
    cover,
    authentication: [...proofs],
    since,
    sinceFirstLook,
    changedBy: changes.slice(0, MAX_CHANGES).map((change) => toChange(change, accountName)),
    ...(findingId === undefined ? {} : { findingId }),
  };
}

export function toChange(change: StoredChange, accountName: AccountNames): ElementChange {
  return { ...change, element: toElement(change.element, accountName) };
}

export type StoredExposure = Row<'exposure'>;

/** The exposure of a row; it carries its whole path. */
export function exposureOfRow({ id, body }: Pick<StoredExposure, 'id' | 'body'>): Exposure {
  storedJson(body, `exposure ${id}`);
  return readExposureBody(body);
}

export function historyOfRow({ id, history }: Pick<StoredExposure, 'id' | 'history'>): readonly StoredChange[] {
  return storedJson<readonly StoredChange[]>(history, `history of exposure ${id}`);
}

/** Which of the findings are there and open. */
export async function openFindings(store: Store, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await store.db
    .selectFrom('finding')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where('state', 'in', ['open', 'not-looked-at'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Stored rows as the API shows them, in their order. */
export async function toRows(
  store: Store,
  stored: readonly StoredExposure[],
  accountName: AccountNames,
): Promise<ExposureRow[]> {
  const open = await openFindings(
    store,
    stored.map((row) => row.finding_id),
  );
  return stored.map((row) => {
    const past: Past = {
      id: row.id,
      since: row.since,
      sinceFirstLook: row.first_look === 1,
      changes: historyOfRow(row),
      findingId: open.has(row.finding_id) ? row.finding_id : undefined,
    };
    return toRow(exposureOfRow(row), past, accountName);
  });
}
