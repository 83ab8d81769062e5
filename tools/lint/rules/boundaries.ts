import { posix } from 'node:path';
import type { ImportLine } from '../parse.ts';
import { type ImportTable, mayImport, readImportTable } from '../import-table.ts';
import { codeIn, isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/**
 * Folders whose code may import any module, but through its door. Nothing in `src` or `web` imports them;
 * only the composition root takes the sample, which is part of the product, and tests take what supports them.
 */
const OUTSIDE = ['test', 'tools', 'bench', 'samples'];

/** Imports follow the table in ARCHITECTURE.md, and a border is crossed by a `#name` only. */
export const boundaries: Rule = {
  id: 'arch/boundaries',
  mend: 'import a module that the table in ARCHITECTURE.md allows, as `#module` or `#module/part`',
  examine(project) {
    const table = readImportTable(project.text('ARCHITECTURE.md'));
    const paths = codeIn(project, ['src', 'web', ...OUTSIDE]);
    const violations = paths.flatMap((path) => examineFile(project, table, path));
    return { examined: paths.length, violations };
  },
};

function examineFile(project: Project, table: ImportTable, path: string): Violation[] {
  const { area, name } = moduleOf(path);
  const violations: Violation[] = [];
  for (const line of project.module(path).imports) {
    const message = line.specifier.startsWith('#')
      ? judgeCrossing(project, table, path, line)
      : line.specifier.startsWith('.')
        ? judgeRelative(table, path, line)
        : judgePackage(table, path, line);
    if (message) violations.push({ path, line: line.line, message });
  }
  if (area === 'src' && !table.borders.has(name)) {
    violations.push({ path, line: 0, message: `the module \`${name}\` has no row in the table` });
  }
  return violations;
}

/** `src/estate/model/arn.ts` belongs to area `src`, module `estate`; everything in `web` is the module `web`. */
function moduleOf(path: string): { area: string; name: string } {
  const [area = '', name = ''] = path.split('/');
  return area === 'src' ? { area, name } : { area, name: area };
}

function judgeCrossing(
  project: Project,
  table: ImportTable,
  path: string,
  { specifier }: ImportLine,
): string | undefined {
  const { area, name: from } = moduleOf(path);
  const target = specifier.slice(1);
  const door = `src/${target}/index.ts`;
  if (!project.paths.includes(door)) return `\`${specifier}\` has no door: ${door} does not exist`;
  if (OUTSIDE.includes(area)) return undefined;
  const [top] = target.split('/');
  if (path.startsWith(`src/${target}/`)) return `\`${specifier}\` is the own part: inside it imports are relative`;
  return top === from || mayImport(table, from, target) ? undefined : `\`${from}\` may not import \`${specifier}\``;
}

function judgeRelative(table: ImportTable, path: string, { specifier }: ImportLine): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target === 'package.json') return undefined;
  const from = moduleOf(path);
  const to = moduleOf(target);
  if (from.name === 'main' && to.area === 'samples') return undefined;
  if (isTest(path) && target.startsWith('test/support/')) return undefined;
  if (from.area === 'src' || from.area === 'web') {
    if (from.area !== to.area || from.name !== to.name) return `\`${specifier}\` leaves the module \`${from.name}\``;
  } else if (to.area === 'src') {
    return `\`${specifier}\` goes round the door of a module: write \`#name\``;
  }
  const closed = closedPartOf(table, path);
  if (closed && !target.startsWith(`src/${closed}/`)) return `\`${specifier}\` leaves the closed part \`${closed}\``;
  return undefined;
}

function judgePackage(table: ImportTable, path: string, { specifier }: ImportLine): string | undefined {
  const closed = closedPartOf(table, path);
  if (!closed || isTest(path) || table.closed.get(closed)?.includes(specifier)) return undefined;
  return `\`${closed}\` may not import the package \`${specifier}\``;
}

function closedPartOf(table: ImportTable, path: string): string | undefined {
  return [...table.closed.keys()].find((part) => path.startsWith(`src/${part}/`));
}
