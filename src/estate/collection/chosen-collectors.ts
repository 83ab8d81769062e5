import { didYouMean, Fault } from '#kernel';
import type { Collector } from '../collectors/index.ts';

/**
 * The collectors whose id fits one of the patterns (`iam-*`, `s3-buckets`); all when there are none. Whoever lists the
 * organization's accounts always runs: without it nobody knows where to look. Fault `usage` for a pattern that fits none.
 */
export function chosenCollectors(
  all: readonly Collector[],
  patterns: readonly string[] | undefined,
): readonly Collector[] {
  if (patterns === undefined) return all;
  for (const pattern of patterns) {
    if (!all.some(({ id }) => fits(pattern, id))) throw noSuchCollector(pattern, all);
  }
  return all.filter(({ id, kinds }) => {
    const isList = kinds.includes('AWS::Organizations::Account');
    return isList || patterns.some((pattern) => fits(pattern, id));
  });
}

/** `*` at the end stands for the rest. */
function fits(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}

function noSuchCollector(pattern: string, all: readonly Collector[]): Fault {
  const ids = all.map(({ id }) => id);
  const meant = didYouMean(pattern.replace(/\*$/, ''), ids);
  return new Fault('usage', `there is no collector \`${pattern}\`${meant ? ` (did you mean \`${meant}\`?)` : ''}`, {
    mend: 'name ids of docs/reference/collectors.md, with `*` at the end for several',
  });
}
