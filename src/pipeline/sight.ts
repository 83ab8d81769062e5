import type { RuleHead } from '#analysis';
import {
  type Completeness,
  type Kind,
  kindDefinition,
  type OrganizationDirectory,
  type Part,
  type SnapshotReader,
} from '#estate/model';
import type { Sight } from '#findings';
import type { Evidence } from '#kernel';

export interface SnapshotSight {
  /** Whether all that a rule needs was seen in one account and region. */
  sight(rule: string, accountId: string, region: string): Sight;
  /** Whether an account is in neither the snapshot nor the organization, and the organization was read completely. */
  hasLeft(accountId: string): boolean;
}

/**
 * Tells whether a snapshot shows all that a rule needs in one account and region, so that a resource which is not in it
 * is really gone. An account that a completely read organization does not list has left it: its findings are gone too.
 */
export function createSight(
  reader: SnapshotReader,
  directory: OrganizationDirectory,
  rules: readonly RuleHead[],
  isOff: (rule: string, accountId: string) => boolean,
): SnapshotSight {
  const { manifest } = reader;
  const parts = Map.groupBy(manifest.parts, ({ accountId, kind }) => `${accountId}/${kind}`);
  const looked = new Set(reader.accountIds());
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const partsOf = (kind: Kind, accountId: string, region: string): readonly Part[] => {
    const { scope } = kindDefinition(kind);
    const found = parts.get(`${scope === 'organization' ? manifest.homeAccountId : accountId}/${kind}`) ?? [];
    return scope === 'region' && region !== 'global' ? found.filter((part) => part.region === region) : found;
  };
  const memo = new Map<string, Sight>();

  const organizationSight = () =>
    sightOf('AWS::Organizations::Account', partsOf('AWS::Organizations::Account', '', ''));
  const isStranger = (accountId: string) => !looked.has(accountId) && !directory.accounts.has(accountId);

  const look = (ruleId: string, accountId: string, region: string): Sight => {
    const rule = ruleById.get(ruleId);
    if (!rule) return { complete: false, missing: 'rule', reason: 'RuleUnknown' };
    if (isOff(ruleId, accountId)) return { complete: false, missing: 'rule', reason: 'RuleDisabled' };
    if (isStranger(accountId)) return organizationSight();
    const evidence: Evidence[] = [];
    for (const kind of rule.needs) {
      const sight = sightOf(kind, partsOf(kind, accountId, region));
      if (!sight.complete) return sight;
      evidence.push(...sight.evidence);
    }
    return { complete: true, evidence };
  };
  return {
    sight(rule, accountId, region) {
      const key = `${rule}/${accountId}/${region}`;
      const known = memo.get(key);
      if (known) return known;
      const sight = look(rule, accountId, region);
      memo.set(key, sight);
      return sight;
    },
    hasLeft: (accountId) => isStranger(accountId) && organizationSight().complete,
  };
}

function sightOf(kind: Kind, parts: readonly Part[]): Sight {
  if (parts.length === 0) return { complete: false, missing: kind, reason: 'NotAsked' };
  const lacking = parts.find(({ completeness }) => !isInSight(completeness));
  if (lacking) {
    const { state, reason } = lacking.completeness;
    return { complete: false, missing: kind, reason: reason?.code ?? state };
  }
  return { complete: true, evidence: parts.map((part) => partEvidence(part)) };
}

/** Everything there is was seen: all pages, or AWS says that the service is not in use here. */
export function isInSight({ state, reason }: Completeness): boolean {
  return state === 'complete' || (state === 'not-asked' && reason?.code === 'NotInUse');
}

function partEvidence(part: Part): Evidence {
  return {
    kind: 'snapshot',
    source: part.provenance.calls[0] ?? part.kind,
    pointer: `${part.kind}/${part.accountId}/${part.region}/#`,
    observedAt: part.capturedAt,
    value: part.completeness.state,
  };
}
