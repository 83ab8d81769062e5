import type { BenchRow } from './report.ts';

/** Whether a row misses its budget. */
export function isOver({ value, limit, better = 'lower' }: BenchRow): boolean {
  if (limit === undefined) return false;
  return better === 'lower' ? value > limit : value < limit;
}

/** `ok  start           120 ms  (limit 150 ms, 80 %)`; a row over its limit begins with `OVER`. */
export function formatRow(row: BenchRow, labelWidth: number): string {
  const { label, value, unit, limit, better = 'lower' } = row;
  const mark = limit === undefined ? '' : isOver(row) ? 'OVER' : 'ok';
  const text = `${mark.padEnd(4)} ${label.padEnd(labelWidth)} ${formatNumber(value)} ${unit}`;
  if (limit === undefined) return text;
  const bound = better === 'lower' ? 'at most' : 'at least';
  const share = limit === 0 ? '' : `, ${Math.round((value / limit) * 100)} %`;
  return `${text}  (${bound} ${formatNumber(limit)} ${unit}${share})`;
}

/** Three significant digits below 100, whole numbers with separators above. */
function formatNumber(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}
