import { codeIn } from '../project.ts';
import type { Rule } from '../rule.ts';

const MARK = /\b(TODO|FIXME|XXX|HACK)\b/;

/** Work that is left to do stands in the tracker, not in the code. */
export const todo: Rule = {
  id: 'todo',
  mend: 'do it or file it, and remove the comment',
  examine(project) {
    const paths = codeIn(project, ['src', 'web', 'test', 'tools', 'bench', 'samples', 'bin']);
    const violations = paths.flatMap((path) =>
      project
        .module(path)
        .comments.filter(({ text }) => MARK.test(text))
        .map(({ line, text }) => ({
          path,
          line,
          message: `a comment leaves work behind: ${text.trim().slice(0, 60)}`,
        })),
    );
    return { examined: paths.length, violations };
  },
};
