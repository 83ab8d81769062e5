import { posix } from 'node:path';
import { pagesOf, splitPage } from '../markdown.ts';
import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** Every relative link of a page leads to a file of the project, and to a heading when it names one. */
export const links: Rule = {
  id: 'docs/links',
  mend: 'link to a file (and heading) that exists',
  examine(project) {
    const pages = pagesOf(project);
    return { examined: pages.length, violations: pages.flatMap((path) => examinePage(project, path)) };
  },
};

function examinePage(project: Project, path: string): Violation[] {
  const violations: Violation[] = [];
  for (const { text, line } of splitPage(project.text(path)).prose) {
    const plain = text.replaceAll(/(`+).+?\1/g, '');
    for (const [, markdown, html] of plain.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|(?:src|href)="([^"]+)"/g)) {
      const target = markdown ?? html ?? '';
      if (/^[a-z][a-z+.-]*:/i.test(target)) continue;
      const problem = judgeTarget(project, path, target);
      if (problem) violations.push({ path, line, message: `\`${target}\` ${problem}` });
    }
  }
  return violations;
}

function judgeTarget(project: Project, from: string, target: string): string | undefined {
  const [file = '', heading] = target.split('#');
  const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURI(file)));
  const folder = path.endsWith('/') ? path : `${path}/`;
  if (!project.paths.includes(path)) {
    return project.paths.some((known) => known.startsWith(folder)) ? undefined : 'leads nowhere';
  }
  if (heading === undefined || !path.endsWith('.md')) return undefined;
  return anchorsOf(project.text(path)).has(decodeURIComponent(heading)) ? undefined : 'names no heading of that page';
}

/** Anchors as GitHub makes them: lower case, punctuation gone, spaces to hyphens. */
function anchorsOf(markdown: string): Set<string> {
  const headings = splitPage(markdown).prose.flatMap(({ text }) => /^#{1,6}\s+(.*)$/.exec(text)?.[1] ?? []);
  const plain = headings.map((heading) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, ''));
  return new Set(plain.map((heading) => heading.trim().replaceAll(/\s/g, '-')));
}
