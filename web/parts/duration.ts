import { useMemo } from 'react';
import { useWords } from '../app/language.tsx';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long something took, in its two largest units: `2 hr 5 min`, `12 sec`. */
export function useDuration(): (seconds: number) => string {
  const { language } = useWords();
  return useMemo(() => {
    const formats = new Map(
      UNITS.map(([unit]) => [unit, new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })]),
    );
    return (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      const first = UNITS.findIndex(([, length]) => whole >= length);
      if (first < 0) return formats.get('second')?.format(0) ?? '';
      let left = whole;
      return UNITS.slice(first, first + 2)
        .map(([unit, length]) => {
          const count = Math.floor(left / length);
          left -= count * length;
          return count === 0 ? '' : (formats.get(unit)?.format(count) ?? '');
        })
        .filter((part) => part !== '')
        .join(' ');
    };
  }, [language]);
}
