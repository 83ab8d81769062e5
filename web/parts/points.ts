import { useMemo } from 'react';
import { useWords } from '../app/language.tsx';

interface Points {
  /** `+1.5`, `−0.3`: tenths of a percentage point. */
  readonly signed: (tenths: number) => string;
  /** `61.4 %` of tenths of a percent; a dash where there is no score. */
  readonly percent: (tenths: number | undefined) => string;
}

/** Scores and their changes, which the server counts in tenths so that they add up. */
export function usePoints(): Points {
  const { language } = useWords();
  return useMemo(() => {
    const signed = new Intl.NumberFormat(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    });
    const percent = new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return {
      signed: (tenths) => signed.format(tenths / 10),
      percent: (tenths) => (tenths === undefined ? '–' : percent.format(tenths / 1000)),
    };
  }, [language]);
}
