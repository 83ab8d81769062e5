export { type AnyControl, type Control, type ControlTexts, type Look, type MendCode, type Place } from './contract.ts';
export { type PostureAnalysis, postureAnalysis, type PostureOptions, type PostureResult } from './engine/analyse.ts';
export { CONTROLS } from './controls/registry.generated.ts';
export { SIGHT_RULE } from './sight-rule.ts';
export { type ControlFix, controlFix, controlFixes } from './fixes.ts';
export { STANDARDS, type Standard } from './standards.ts';
