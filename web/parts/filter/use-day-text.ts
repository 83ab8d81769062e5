import { useCallback } from 'react';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../formats.ts';

/** A day of a filter in words: a date, or relative to now (`now`, `now-7d`), as saved views have it. */
export function useDayText(): (value: string) => string {
  const { text } = useWords();
  const { date } = useFormats();
  return useCallback(
    (value) => {
      const match = /^now(?:([+-])(\d{1,4})d)?$/.exec(value);
      if (!match) return date(value);
      const [, sign, days] = match;
      if (sign === undefined) return text('filter.now');
      return text(sign === '-' ? 'filter.daysAgo' : 'filter.daysAhead', { count: Number(days) });
    },
    [text, date],
  );
}
