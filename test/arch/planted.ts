import { projectOf } from '../../tools/lint/project.ts';
import type { Rule } from '../../tools/lint/rule.ts';

/** What a rule says of a handful of files: `path:line message` for each violation. */
export async function bites(rule: Rule, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { violations } = await rule.examine(projectOf(files));
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`);
}
