import type { Project } from './project.ts';
import type { Rule } from './rule.ts';

export interface Judgement {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Holds a project to one rule. A rule that looked at nothing has failed: it proves nothing. */
export async function judge(project: Project, rule: Rule): Promise<Judgement> {
  const { examined, violations, notes = [] } = await rule.examine(project);
  const ok = examined > 0 && violations.length === 0;
  const lines = [`${ok ? '✔' : '✘'} ${[`${rule.id}: ${examined} looked at`, ...notes].join('; ')}`];
  if (examined === 0) lines.push('    the rule found nothing to look at: it proves nothing');
  for (const { path, line, message } of violations) lines.push(`    ${path}${line > 0 ? `:${line}` : ''}  ${message}`);
  if (violations.length > 0) lines.push(`    mend: ${rule.mend}`);
  return { ok, lines };
}
