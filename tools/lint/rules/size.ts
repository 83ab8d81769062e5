import { isTest, type Project } from '../project.ts';
import type { Rule } from '../rule.ts';

const LIMIT = 500;
const P95_LIMIT = 300;

/** Small files: none above 500 lines, 95 of 100 sources at most 300. */
export const size: Rule = {
  id: 'size',
  mend: 'split the file by its ideas',
  examine(project) {
    const paths = project.paths.filter((path) => isWritten(path));
    const violations = paths
      .filter((path) => linesOf(project, path) > LIMIT)
      .map((path) => ({ path, line: 0, message: `${linesOf(project, path)} lines, at most ${LIMIT}` }));
    const sources = paths.filter((path) => /^(src|web)\//.test(path) && !isTest(path));
    const sizes = sources.map((path) => linesOf(project, path)).toSorted((a, b) => a - b);
    const [median, p95] = [quantile(sizes, 0.5), quantile(sizes, 0.95)];
    if (p95 > P95_LIMIT)
      violations.push({ path: 'src', line: 0, message: `p95 is ${p95} lines, at most ${P95_LIMIT}` });
    const notes = [`${sizes.length} sources, lines: median ${median}, p95 ${p95}, longest ${sizes.at(-1) ?? 0}`];
    return { examined: paths.length, violations, notes };
  },
};

function isWritten(path: string): boolean {
  return /\.(ts|tsx|mjs|css|sh|py)$/.test(path) && !path.endsWith('.generated.ts');
}

function linesOf(project: Project, path: string): number {
  const text = project.text(path);
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The value below which the given share of the sorted numbers lies; 0 for none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
