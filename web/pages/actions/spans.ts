import type { Burndown } from '#api/contract';

type Day = Burndown['days'][number];

/** Days joined to spans of equal length, counted back from the last: what came and went in each, what was left at its end. */
export function spans(days: readonly Day[], length: number): readonly Day[] {
  const joined: Day[] = [];
  for (let end = days.length; end > 0; end -= length) {
    const span = days.slice(Math.max(0, end - length), end);
    const last = span.at(-1);
    if (!last) continue;
    joined.push({
      day: last.day,
      opened: span.reduce((sum, { opened }) => sum + opened, 0),
      closed: span.reduce((sum, { closed }) => sum + closed, 0),
      open: last.open,
    });
  }
  return joined.toReversed();
}
