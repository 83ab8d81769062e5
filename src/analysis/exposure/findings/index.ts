export {
  type ExposureAnalysis,
  exposureAnalysis,
  type ExposureOptions,
  type ExposureResult,
  isWhollySeen,
} from './analyse.ts';
export * from './facts.ts';
export { byEntrance, closedVerdict, judgeEntrance, ruleFor, subjectOf } from './judge.ts';
export { openingsText } from './openings.ts';
export { EXPOSURE_RULES } from './rules.ts';
export * from './web-acl-analysis.ts';
export { WEB_ACL_RULE } from './web-acl-rule.ts';
