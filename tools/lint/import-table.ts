import { Fault } from '#kernel';

export interface Border {
  /** Modules (`kernel`, `estate/model`) that may be imported; `everything` for the composition root. */
  readonly may: readonly string[] | 'everything';
}

export interface ImportTable {
  readonly borders: ReadonlyMap<string, Border>;
  /** Parts that import packages of this list and nothing else: `api/contract` imports zod. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
  /** Modules that nothing may import. */
  readonly untouchable: ReadonlySet<string>;
}

const HEADING = '## Who may import what';

/** Reads the table under "Who may import what" of ARCHITECTURE.md: the one place where the borders are written down. */
export function readImportTable(markdown: string): ImportTable {
  const section = markdown.split(HEADING)[1]?.split(/^## /m)[0] ?? '';
  const borders = new Map<string, Border>();
  const closed = new Map<string, readonly string[]>();
  const untouchable = new Set<string>();
  for (const line of section.split('\n')) {
    const row = /^\|\s*`([\w/-]+)`\s*\|\s*(.+?)\s*\|$/.exec(line);
    if (!row?.[1] || !row[2]) continue;
    const cell = row[2];
    for (const [, part, packages] of cell.matchAll(/\(`([\w/-]+)` imports nothing but ([^)]+)\)/g)) {
      if (part && packages) closed.set(part, namesIn(packages));
    }
    for (const [, name] of cell.matchAll(/nothing imports (\w+)/g)) if (name) untouchable.add(name);
    const list = cell.replaceAll(/\([^)]*\)/g, '').split(';')[0] ?? '';
    borders.set(row[1], { may: list.trim() === 'everything' ? 'everything' : namesIn(list) });
  }
  if (borders.size === 0) {
    throw new Fault('bad-input', `ARCHITECTURE.md has no table under "${HEADING}"`, { mend: 'restore the table' });
  }
  return { borders, closed, untouchable };
}

function namesIn(list: string): string[] {
  const names = list.split(',').map((name) => name.replaceAll('`', '').trim());
  return names.filter((name) => name !== '' && name !== 'nothing');
}

/** Whether a module may import `target` (`estate/model`): `estate` in the table covers everything below it. */
export function mayImport(table: ImportTable, from: string, target: string): boolean {
  const [top = target] = target.split('/');
  if (table.untouchable.has(top)) return false;
  const border = table.borders.get(from);
  if (!border) return false;
  return border.may === 'everything' || border.may.some((name) => target === name || target.startsWith(`${name}/`));
}
