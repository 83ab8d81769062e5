import type { Exposure } from '#analysis/exposure/network';
import { byEntrance, closedVerdict, EXPOSURE_RULES, judgeEntrance, ruleFor } from '#analysis/exposure/findings';
import { findingId } from '#findings';
import type { ResourceRef, Verdict } from '#kernel';
import type { Store } from '#platform/store';
import type { ExposureEffect } from '#api/contract';
import type { Difference, Exposures } from './compare.ts';
import { openFindings } from './row.ts';
import { type AccountNames, toElement } from './shapes.ts';

type Finding = ExposureEffect['findings'][number];

/** Everything that is exposed before and after, and where both differ. */
export interface Trial {
  readonly before: Exposures;
  readonly after: Exposures;
  readonly differences: readonly Difference[];
}

const BECOMES: Readonly<Record<Verdict['outcome'], Finding['becomes']>> = {
  fail: 'open',
  pass: 'fixed',
  unknown: 'unknown',
  'not-applicable': 'fixed',
};

/** Findings of entrances that would be judged otherwise. */
export async function findingsOfTrial(store: Store, accountName: AccountNames, trial: Trial): Promise<Finding[]> {
  const touched = trial.differences.flatMap((one) => [one.before, one.after]).flatMap((one) => one?.entrance ?? []);
  const [before, after] = [byEntrance(trial.before.values()), byEntrance(trial.after.values())];
  const found = [...new Map(touched.map((entrance) => [entrance.arn, entrance])).values()].map((entrance) => ({
    was: verdictOf(entrance, before.get(entrance.arn) ?? []),
    is: verdictOf(entrance, after.get(entrance.arn) ?? []),
  }));
  const different = found.filter(({ was, is }) => BECOMES[was.outcome] !== BECOMES[is.outcome]);
  const open = await openFindings(
    store,
    different.map(({ is }) => findingId(is)),
  );
  return different
    .map(({ was, is }): Finding => {
      const id = findingId(is);
      const { texts } = EXPOSURE_RULES[ruleFor(is.resource)];
      return {
        ...(open.has(id) ? { id } : {}),
        rule: is.rule,
        title: texts.title,
        // What is mended is as bad as it was.
        severity: is.outcome === 'fail' ? is.severity : was.severity,
        resource: toElement(is.resource, accountName),
        becomes: BECOMES[is.outcome],
      };
    })
    .toSorted((a, b) => (a.resource.arn < b.resource.arn ? -1 : 1));
}

function verdictOf(entrance: ResourceRef, [first, ...more]: readonly Exposure[]): Verdict {
  return first === undefined ? closedVerdict(entrance, []) : judgeEntrance([first, ...more]);
}
