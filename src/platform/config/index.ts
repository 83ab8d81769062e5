export type { OptionDefinition } from './definition.ts';
export * from './json-schema.ts';
export * from './load.ts';
export * from './options.ts';
