import type { Oddity } from '../inventory.ts';
import { readLayout } from './columns.ts';
import type { CredentialReport, ReportRow } from './report.ts';
import { rowReader } from './row.ts';
import { cellOf, eachLine, type Line } from './rows.ts';

/**
 * Reads a credential report. Accepts the live 22 and the documented 23 columns in any order, LF and CRLF, a byte order
 * mark, quoted cells, both spellings of booleans and of moments. A row of the wrong width or a second row of the
 * same user is not taken but named. A text that is no credential report answers `recognised: false`.
 */
export function parseCredentialReport(text: string): CredentialReport {
  const rows: ReportRow[] = [];
  const oddities: Oddity[] = [];
  const unreadable: string[] = [];
  let missing: readonly string[] = ['user'];
  let take: ((line: Line) => void) | undefined;
  let isForeign = false;

  eachLine(text, (line) => {
    if (take !== undefined) return take(line);
    if (isForeign) return;
    const layout = readLayout(Array.from({ length: line.width }, (_, index) => cellOf(line, index)));
    if ('missing' in layout) {
      missing = layout.missing;
      isForeign = true;
      return;
    }
    const read = rowReader(layout, oddities);
    const seen = new Set<string>();
    take = (row) => {
      const user = row.width > layout.index.user ? cellOf(row, layout.index.user) : '';
      if (row.width !== layout.width || user === '') {
        const detail = `line ${row.number} has ${row.width} cells, the header ${layout.width}`;
        oddities.push({ code: 'report-row-unreadable', subject: user, detail });
        if (user !== '') unreadable.push(user);
      } else if (seen.has(user)) {
        oddities.push({ code: 'report-duplicate-user', subject: user, detail: `line ${row.number} is a second row` });
      } else {
        seen.add(user);
        rows.push(read(row));
      }
    };
  });
  return take === undefined ? { recognised: false, missing } : { recognised: true, rows, oddities, unreadable };
}
