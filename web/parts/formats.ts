import { useMemo } from 'react';
import { useWords } from '../app/language.tsx';

const MS_PER_DAY = 86_400_000;

/** Units of an age with their length in days, and from how many days on they are used: people count keys in days first. */
const UNITS = [
  ['year', 365.25, 730],
  ['month', 30.44, 100],
  ['day', 1, 1],
  ['hour', 1 / 24, 1 / 24],
  ['minute', 1 / 1440, 0],
] as const;

interface Formats {
  readonly number: (value: number) => string;
  /** Nothing for a fraction: there is no half a key on the axis of a chart. */
  readonly wholeNumber: (value: number) => string;
  /** Day of a moment in the reader's time zone. */
  readonly date: (at: string) => string;
  /** Moment in the reader's time zone, which is named. */
  readonly moment: (at: string) => string;
  /** `3 days ago`, `in 2 months`. */
  readonly relative: (at: string) => string;
  /** `10,000+` when counting stopped. */
  readonly total: (total: number, isCapped: boolean) => string;
}

export function useFormats(): Formats {
  const { language } = useWords();
  return useMemo(() => makeFormats(language), [language]);
}

function makeFormats(language: string): Formats {
  const date = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' });
  const moment = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const number = new Intl.NumberFormat(language);
  return {
    number: (value) => number.format(value),
    wholeNumber: (value) => (Number.isInteger(value) ? number.format(value) : ''),
    date: (at) => format(date, at),
    moment: (at) => format(moment, at),
    relative: (at) => {
      const days = (Date.parse(at) - Date.now()) / MS_PER_DAY;
      if (Number.isNaN(days)) return at;
      const [unit, length] = UNITS.find(([, , from]) => Math.abs(days) >= from) ?? UNITS[4];
      return relative.format(Math.trunc(days / length), unit);
    },
    total: (total, isCapped) => `${number.format(total)}${isCapped ? '+' : ''}`,
  };
}

/** What is no moment is shown as it came. */
function format(formatter: Intl.DateTimeFormat, at: string): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? at : formatter.format(ms);
}

/** Whole days from now to a moment; negative when it is past. */
export function daysUntil(at: string): number {
  return Math.floor((Date.parse(at) - Date.now()) / MS_PER_DAY);
}
