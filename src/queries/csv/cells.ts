/** A value of a CSV cell; absent values are empty cells. */
export type Cell = string | number | boolean | undefined;

export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of RFC 4180, line end included. Text that a spreadsheet would run as a formula gets an apostrophe in front:
 * names and tags are written by strangers.
 * https://owasp.org/www-community/attacks/CSV_Injection (read 2026-11-23)
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
