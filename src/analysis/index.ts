export { RULES } from './all-rules.ts';
export * from './rule.ts';
export * from './texts.ts';
