import { codeIn, isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** What may be imported where texts of exploits are made and kept, besides the own module: nothing that reaches a network. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'src/analysis':
    /^(?:#kernel|#estate\/model|#analysis(?:\/.+)?|node:(?:buffer|crypto|zlib)|ae-cvss-calculator|re2js|yaml)$/,
  'src/knowledge': /^(?:#kernel|#analysis(?:\/.+)?|#platform\/(?:files|runtime|store)|fast-xml-parser)$/,
};

/** Exploits are text to be judged: what makes, keeps and judges them can send nothing. */
export const neverSent: Rule = {
  id: 'arch/never-sent',
  mend: 'keep it a function of text; what must reach a network belongs to another module',
  examine(project) {
    const folders = Object.entries(ALLOWED).map(([folder, allowed]) => examineFolder(project, folder, allowed));
    return {
      examined: folders.reduce((sum, { examined }) => sum + examined, 0),
      violations: folders.flatMap(({ violations }) => violations),
    };
  },
};

function examineFolder(project: Project, folder: string, allowed: RegExp) {
  const paths = codeIn(project, [folder]).filter((path) => !isTest(path));
  const violations = paths.flatMap((path): Violation[] =>
    project
      .module(path)
      .imports.filter(({ specifier }) => !specifier.startsWith('.') && !allowed.test(specifier))
      .map(({ specifier, line }) => ({ path, line, message: `\`${specifier}\` is imported where exploits are text` })),
  );
  return { examined: paths.length, violations };
}
