export { AGENT_OPTIONS } from './agent-options.ts';
export type { OptionDefinition } from './definition.ts';
export { HOST_OPTIONS } from './host-options.ts';
export * from './json-schema.ts';
export { LANGUAGE_OPTION } from './language-option.ts';
export * from './load.ts';
export * from './options.ts';
export { optionValue } from './option-value.ts';
