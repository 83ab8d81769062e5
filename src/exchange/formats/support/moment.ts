import { instant } from '#kernel';

/** Larger epoch numbers are milliseconds: as seconds this is the year 5138. */
const MAX_EPOCH_SECONDS = 1e11;

/**
 * A moment as another product writes it, as ISO text: ISO 8601 with `T` or a space, epoch seconds or milliseconds.
 * Without a zone it is read as UTC: these moments are shown and compared with each other, no deadline hangs on them.
 */
export function momentText(value: unknown): string {
  if (typeof value === 'number') return isoOf(value > MAX_EPOCH_SECONDS ? value : value * 1000);
  if (typeof value !== 'string') return '';
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(value);
  return match ? isoOf(Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`)) : '';
}

function isoOf(ms: number): string {
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? instant(ms) : '';
}
