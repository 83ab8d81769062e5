import type { Store } from '#platform/store';
import type { Action, FindingDetail, Fix, Rule } from '#api/contract';
import { getAction } from './actions.ts';
import { fixCatalogue, ruleCatalogue } from './catalogues.ts';
import { findFindingId } from './find-finding.ts';
import { getFinding } from './finding.ts';

/** All there is to say about one finding: what `yagura explain` prints. */
export interface Explanation {
  readonly finding: FindingDetail;
  /** Absent when the rule was removed since. */
  readonly rule?: Rule;
  readonly action?: Action;
  readonly fix?: Fix;
}

/** Explains the finding whose id begins so. Faults: `usage`, `not-found`. */
export async function explainFinding(store: Store, idOrPrefix: string): Promise<Explanation> {
  const finding = await getFinding(store, await findFindingId(store, idOrPrefix));
  const rule = ruleCatalogue().find(({ id }) => id === finding.rule);
  const action = finding.actionId === '' ? undefined : await getAction(store, finding.actionId);
  const fix = fixCatalogue().find(({ id }) => id === action?.fix);
  return {
    finding,
    ...(rule === undefined ? {} : { rule }),
    ...(action === undefined ? {} : { action }),
    ...(fix === undefined ? {} : { fix }),
  };
}
