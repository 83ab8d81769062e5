import type { Project } from './project.ts';

/** A fenced block of a page. */
export interface Fence {
  /** First word after the fence: `yaml`. */
  readonly language: string;
  /** The rest of that line: `policy.yaml`. */
  readonly title: string;
  readonly text: string;
  /** Line of its first line of text. */
  readonly line: number;
}

export interface Prose {
  readonly text: string;
  readonly line: number;
}

export function pagesOf(project: Project): string[] {
  return project.paths.filter((path) => path.endsWith('.md'));
}

/** The fenced blocks of a page and the lines outside of them. */
export function splitPage(markdown: string): { readonly fences: readonly Fence[]; readonly prose: readonly Prose[] } {
  const fences: Fence[] = [];
  const prose: Prose[] = [];
  let open: { mark: string; language: string; title: string; lines: string[]; line: number } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^\s*(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line);
    if (open) {
      if (fence?.[1]?.startsWith(open.mark) && fence[2] === '') {
        fences.push({ language: open.language, title: open.title, text: open.lines.join('\n'), line: open.line });
        open = undefined;
      } else open.lines.push(line);
    } else if (fence?.[1]) {
      open = { mark: fence[1], language: fence[2] ?? '', title: fence[3]?.trim() ?? '', lines: [], line: index + 2 };
    } else prose.push({ text: line, line: index + 1 });
  }
  return { fences, prose };
}

/** Texts between backticks in a line of prose. */
export function inlineCodes(line: string): string[] {
  return [...line.matchAll(/(`+)(.+?)\1/g)].map((match) => (match[2] ?? '').trim());
}
