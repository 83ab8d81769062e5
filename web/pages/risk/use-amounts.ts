import { useMemo } from 'react';
import { RISK_PACE_UNITS, type RiskLevel } from '#api/contract';
import { useWords } from '../../app/language.tsx';

interface Amounts {
  /** `+12`, `−3`. */
  readonly signed: (amount: number) => string;
  /** Mends a day, of what the server counts in parts. */
  readonly pace: (units: number) => string;
}

/** Numbers of risk as they are shown. */
export function useAmounts(): Amounts {
  const { language } = useWords();
  return useMemo(() => {
    const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
    const pace = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      signed: (amount) => signed.format(amount),
      pace: (units) => pace.format(units / RISK_PACE_UNITS),
    };
  }, [language]);
}

export function sumOf(counts: RiskLevel['active']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
