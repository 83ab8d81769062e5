export { compileFilter } from './compile.ts';
export { FINDING_PROPERTIES } from './finding-properties.ts';
export type { Properties } from './property.ts';
