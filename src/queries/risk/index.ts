export { riskCsv } from './csv.ts';
export { getRiskDay } from './day.ts';
export type { RiskDayQuestion } from './moved.ts';
export { getRisk, type RiskQuestion } from './risk.ts';
