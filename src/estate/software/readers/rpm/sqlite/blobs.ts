import type { ProblemList } from '../../support/problems.ts';
import { openPages } from './pages.ts';
import { numberOf, readRecord } from './record.ts';
import { tableRows } from './table.ts';

export { isSqlite } from './pages.ts';

const TABLE = 'Packages';

/** The headers in rpm's table `Packages (hnum INTEGER PRIMARY KEY, blob BLOB)`. */
export function* sqliteBlobs(
  content: Uint8Array,
  log: Uint8Array | undefined,
  problems: ProblemList,
): Generator<Uint8Array> {
  const pages = openPages(content, log, problems);
  if (!pages) return;
  const root = rootOf(tableRows(pages, 1, problems));
  if (root === undefined) {
    problems.add('damaged', `the database has no table \`${TABLE}\``);
    return;
  }
  for (const row of tableRows(pages, root, problems)) {
    const blob = readRecord(row)[1]?.bytes;
    if (blob) yield blob;
    else problems.add('damaged', `a row of the table \`${TABLE}\` has no header`);
  }
}

/** Looks the table up in the schema: type, name, table name, root page, statement. */
function rootOf(schema: Iterable<Uint8Array>): number | undefined {
  for (const row of schema) {
    const [type, name, , root] = readRecord(row);
    const [typeText, nameText] = [type, name].map((column) => Buffer.from(column?.bytes ?? []).toString('utf8'));
    if (typeText === 'table' && nameText === TABLE && root) return numberOf(root);
  }
  return undefined;
}
