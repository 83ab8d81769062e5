import type { Exposure } from '#analysis/exposure/network';
import {
  BREADTHS,
  exposureBody,
  exposureFacts,
  exposureState,
  openingsText,
  subjectOf,
  webAclName,
} from '#analysis/exposure/findings';
import { findingId } from '#findings';
import { shortDigest } from '#platform/runtime';
import type { NewRow } from '#platform/store';

type ExposureRow = NewRow<'exposure'>;

/** A row but for what only its past can tell. */
export type PresentRow = Omit<ExposureRow, 'since' | 'first_look' | 'history'>;

/** An exposure never changes: one that is carried on from an earlier network has its row already. */
const ROWS = new WeakMap<Exposure, { readonly of: string; readonly row: PresentRow }>();

/** The row of an exposure with its identity. */
export function presentRow(identity: string, exposure: Exposure, accountName: (id: string) => string): PresentRow {
  const of = `${identity} ${accountName(exposure.resource.accountId)}`;
  const known = ROWS.get(exposure);
  if (known?.of === of) return known.row;
  const row = rowOf(identity, exposure, accountName);
  ROWS.set(exposure, { of, row });
  return row;
}

function rowOf(identity: string, exposure: Exposure, accountName: (id: string) => string): PresentRow {
  const { resource, entrance, openings, outcome } = exposure;
  const { breadth, webAcls, cover, proofs } = exposureFacts(exposure);
  return {
    id: shortDigest(identity),
    resource_arn: resource.arn,
    resource_type: resource.type,
    resource_name: resource.name,
    account_id: resource.accountId,
    account_name: accountName(resource.accountId),
    region: resource.region,
    entrance_arn: entrance.arn,
    entrance_type: entrance.type,
    entrance_name: entrance.name,
    outcome,
    breadth,
    breadth_rank: BREADTHS.indexOf(breadth),
    cover,
    web_acls: spaced(webAcls.map(webAclName)),
    authentication: spaced(proofs.length > 0 ? proofs : ['none']),
    ports: openingsText(openings),
    finding_id: findingId(subjectOf(entrance)),
    digest: shortDigest(exposureState(exposure)),
    body: exposureBody(exposure),
  };
}

function spaced(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
