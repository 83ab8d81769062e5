export type {
  AnyCredentialRule,
  CredentialRule,
  CredentialThresholds,
  JudgeContext,
  RuleContext,
  Subjects,
  SubjectType,
} from './contract.ts';
export { ruleContext } from './contract.ts';
export { answerControls, type ControlAnswer } from './controls/answer.ts';
export { type AccountResult, type AnalysisOptions, analyseCredentials } from './engine/analyse.ts';
export type { BlindSpot } from './engine/sight.ts';
export type {
  AccountCredentials,
  Citation,
  Fact,
  KeyRecord,
  KeyUse,
  LastUse,
  Oddity,
  PrincipalRecord,
  ServerCertificateRecord,
  ServiceCredentialRecord,
} from './inventory.ts';
export { parseCredentialReport } from './report/parse.ts';
export type { CredentialReport, ReportRow } from './report/report.ts';
export { CREDENTIAL_RULES } from './rules/registry.generated.ts';
