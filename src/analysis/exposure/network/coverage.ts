import type { Exposure, Hop, Unseen } from './contract.ts';

/** Ways of the internet to a resource, by the ARN of the resource or one of its interfaces. */
export function pathsTo(exposures: readonly Exposure[], resourceArn: string): readonly Exposure[] {
  return exposures.filter(({ resource }) => resource.arn === resourceArn);
}

/** Whether every way of the internet to a resource passes a WebACL. */
export interface WebAclCoverage {
  /** There is a way, and none of them avoids every WebACL or may do so unseen. */
  readonly every: boolean;
  /** WebACLs on these ways, ascending. */
  readonly webAcls: readonly string[];
  /** Ways without any. */
  readonly bare: readonly Exposure[];
  /** Ways of which it is not known whether they are open, or whether a WebACL looks at them. */
  readonly unseen: readonly Exposure[];
}

/**
 * The every-path rule: a WebACL counts for a resource only if no way of the internet avoids it. A way that may be open
 * counts like one that is, and where kinds of doors were not seen (`doorGaps`) there may always be one more.
 */
export function webAclCoverage(
  exposures: readonly Exposure[],
  resourceArn: string,
  gaps: readonly Unseen[] = [],
): WebAclCoverage {
  return coverageOf(pathsTo(exposures, resourceArn), gaps.length > 0);
}

/** The same of ways that were chosen already. */
export function coverageOf(ways: readonly Exposure[], hasGaps: boolean): WebAclCoverage {
  const webAcls = new Set(ways.flatMap(({ path }) => path.hops.flatMap(({ webAcl }) => webAcl ?? [])));
  const uncovered = ways.filter(({ path }) => !path.hops.some(carriesWebAcl));
  const bare = uncovered.filter(
    (way) => way.outcome === 'open' && !way.path.hops.some(({ webAclUnseen }) => webAclUnseen),
  );
  const unseen = uncovered.filter((way) => !bare.includes(way));
  return {
    every: ways.length > 0 && uncovered.length === 0 && !hasGaps,
    webAcls: [...webAcls].toSorted(),
    bare,
    unseen,
  };
}

function carriesWebAcl({ webAcl }: Hop): boolean {
  return typeof webAcl === 'string';
}
