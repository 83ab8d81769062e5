export { RISK_CAUSES, type RiskCause, riskCause } from './causes.ts';
export { ALL_ACCOUNTS, VULNERABILITY_RULES } from './count-steps.ts';
export { isStill, NO_RISK, type RiskLevel, type RiskMove, type SeverityCounts, sumOf } from './level.ts';
export { paceOf } from './pace.ts';
export { type RiskDay, riskDays, type RiskShare, type RiskStep } from './series.ts';
export { RISK_CAUSE_TEXTS, RISK_CAUSE_MEANINGS } from './texts.ts';
