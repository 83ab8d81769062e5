import type { Risk, RiskDayDetail } from '#api/contract';
import { useGet } from './use-get.ts';

/** Which risk is asked for: of all accounts when there is none. */
export interface RiskChoice {
  readonly days: number;
  readonly account: string | undefined;
}

/** The same question, as the part of an address behind `?`. */
export function riskSearch({ days, account }: RiskChoice): string {
  return new URLSearchParams({ days: String(days), ...(account === undefined ? {} : { account }) }).toString();
}

export function useRisk(choice: RiskChoice) {
  return useGet<Risk>(`/risk?${riskSearch(choice)}`, { keepsRows: true });
}

export function useRiskDay(day: string, account: string | undefined) {
  const search = account === undefined ? '' : `?${new URLSearchParams({ account })}`;
  return useGet<RiskDayDetail>(`/risk/days/${encodeURIComponent(day)}${search}`);
}
