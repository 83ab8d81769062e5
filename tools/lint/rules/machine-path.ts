import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** Written in two halves, so that this file does not break its own rule. */
const TRACES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: new RegExp(String.raw`(?<![\w.~-])/(?:${['wo', 'rk'].join('')}|root)/`), what: 'a path of one machine' },
  { pattern: new RegExp(String.raw`(?<![\w.~-])/(?:home|Users)/(?!runner/)[a-z]\w+/`), what: 'a path of one machine' },
  {
    pattern: new RegExp(String.raw`https?://${['regis', 'try'].join('')}[.\w-]*[/:]`),
    what: 'the host of a package registry',
  },
];

const TEXT = /\.(ts|tsx|mjs|js|json|jsonc|ya?ml|md|html|css|sh|py|txt|toml|csv|svg)$|(^|\/)(\.npmrc|run)$/;

/** The project is the same on every machine. */
export const machinePath: Rule = {
  id: 'no-machine-path',
  mend: 'write a path relative to the project, and keep registries out of the lock file',
  examine(project) {
    const paths = project.paths.filter((path) => TEXT.test(path));
    return { examined: paths.length, violations: paths.flatMap((path) => examineFile(project, path)) };
  },
};

function examineFile(project: Project, path: string): Violation[] {
  const violations: Violation[] = [];
  const isLock = path === 'package-lock.json';
  for (const [index, line] of project.text(path).split('\n').entries()) {
    const trace = TRACES.find(({ pattern }) => pattern.test(line));
    if (trace) violations.push({ path, line: index + 1, message: trace.what });
    else if (isLock && /"resolved": "https?:/.test(line)) {
      violations.push({ path, line: index + 1, message: 'a `resolved` address of a registry' });
    }
  }
  return violations;
}
