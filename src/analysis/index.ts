export * from './rule.ts';
export * from './texts.ts';
