import type { Evidence, Reason, ResourceRef, Verdict } from '#kernel';
import { GLOBAL_REGION, type Kind, kindDefinition, type SnapshotManifest } from '#estate/model';
import { SIGHT_RULE } from '../sight-rule.ts';
import type { Blind } from './world.ts';

/** Regions a remark names; the rest is counted. */
const MAX_REGIONS = 5;

/**
 * Remarks about what was not seen in one account, whatever the number of controls that need it: one for each kind that
 * was asked for and not seen, one for all the kinds that nobody asked for. Identities hold neither time nor state.
 */
export function sightVerdicts(
  account: ResourceRef,
  blind: readonly Blind[],
  { homeAccountId, createdAt }: Pick<SnapshotManifest, 'homeAccountId' | 'createdAt'>,
): Verdict[] {
  const isMine = ({ kind }: Blind) =>
    kindDefinition(kind).scope !== 'organization' || account.accountId === homeAccountId;
  const byKind = Map.groupBy(blind.filter(isMine), ({ kind }) => kind);
  const asked: Verdict[] = [];
  const notAsked: Kind[] = [];
  for (const [kind, spots] of [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const lost = spots.filter(({ completeness }) => completeness.state !== 'not-asked');
    if (lost[0] === undefined) notAsked.push(kind);
    else asked.push(remark(account, kind, 'medium', lostReason(kind, lost), lostEvidence(account, lost, createdAt)));
  }
  if (notAsked.length === 0) return asked;
  const reason = {
    code: 'not-asked',
    params: { kinds: notAsked.length, first: notAsked.slice(0, MAX_REGIONS).join(', ') },
  };
  const evidence = notAsked
    .slice(0, 1)
    .map((kind) => partEvidence(account.accountId, kind, GLOBAL_REGION, 'not-asked', createdAt));
  return [...asked, remark(account, 'not-asked', 'informational', reason, evidence)];
}

function remark(
  resource: ResourceRef,
  discriminator: string,
  severity: Verdict['severity'],
  reason: Reason,
  evidence: readonly Evidence[],
): Verdict {
  return { rule: SIGHT_RULE.id, outcome: 'unknown', severity, resource, discriminator, reason, evidence };
}

function lostReason(kind: Kind, lost: readonly Blind[]): Reason {
  const regions = [...new Set(lost.map(({ region }) => region))].toSorted();
  const shown = regions.slice(0, MAX_REGIONS).join(', ');
  const { state, reason } = lost[0]?.completeness ?? { state: 'failed', reason: undefined };
  return {
    code: 'lost',
    params: {
      kind,
      state,
      code: reason?.code ?? state,
      detail: reason?.detail ?? '',
      regions: regions.length > MAX_REGIONS ? `${shown} +${regions.length - MAX_REGIONS}` : shown,
    },
  };
}

function lostEvidence(account: ResourceRef, lost: readonly Blind[], at: SnapshotManifest['createdAt']): Evidence[] {
  return lost
    .slice(0, MAX_REGIONS)
    .map(({ kind, region, completeness }) => partEvidence(account.accountId, kind, region, completeness.state, at));
}

export function partEvidence(
  accountId: string,
  kind: Kind,
  region: string,
  value: string,
  observedAt: SnapshotManifest['createdAt'],
): Evidence {
  return {
    kind: 'snapshot',
    source: kindDefinition(kind).call,
    pointer: `${kind}/${accountId}/${region}/#`,
    observedAt,
    value,
  };
}
