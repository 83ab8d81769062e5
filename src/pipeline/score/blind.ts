import type { RuleHead } from '#analysis';
import { type Kind, kindDefinition, type SnapshotReader } from '#estate/model';
import { isInSight } from '../sight.ts';

/**
 * What a rule needs and the snapshot does not show in one account, in any of its regions: `<kind> <reason>`, '' when
 * all was seen. One pass over the parts; afterwards each question is a few look-ups.
 */
export function createBlindness({ manifest }: SnapshotReader): (rule: RuleHead, accountId: string) => string {
  const reasons = new Map<string, string>();
  for (const { accountId, kind, completeness } of manifest.parts) {
    const key = `${accountId}/${kind}`;
    const lacking = isInSight(completeness) ? '' : (completeness.reason?.code ?? completeness.state);
    if (!reasons.get(key)) reasons.set(key, lacking);
  }
  const lack = (kind: Kind, accountId: string) => {
    const isShared = kindDefinition(kind).scope === 'organization';
    return reasons.get(`${isShared ? manifest.homeAccountId : accountId}/${kind}`) ?? 'NotAsked';
  };
  return ({ needs }, accountId) => {
    for (const kind of needs) {
      const reason = lack(kind, accountId);
      if (reason !== '') return `${kind} ${reason}`;
    }
    return '';
  };
}
