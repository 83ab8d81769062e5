import { parse } from 'csv-parse/sync';

/** Largest report that is opened for one row: AWS's own limit is far below (5,000 users). */
const MAX_REPORT_CHARACTERS = 64_000_000;

export interface ReportField {
  /** The heading line and the row, as the report has them; '' when there is no such row. */
  readonly lines: string;
  readonly value: string | undefined;
}

/** Finds `<user>/<column>` (or `row=<user>/<column>`) in a credential report. Undefined when the field has another form. */
export function reportField(content: string, field: string): ReportField | undefined {
  const match = /^(?:row=)?([^/]+)\/(.*)$/s.exec(field);
  if (!match || content.length > MAX_REPORT_CHARACTERS) return undefined;
  const [, user, column = ''] = match;
  const lines = content.split(/\r?\n/);
  const heading = lines[0] ?? '';
  const row = lines.find((line) => cells(line)[0] === user && line !== heading);
  if (row === undefined) return { lines: '', value: undefined };
  const index = cells(heading).indexOf(column);
  return { lines: `${heading}\n${row}`, value: index < 0 ? undefined : cells(row)[index] };
}

function cells(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  return (parse(line, { relax_quotes: true, relax_column_count: true }) as readonly string[][])[0] ?? [];
}
