export { HARDENING_CHECKS, REASON_TEXTS } from './hardening/index.ts';
export { CLASS_REASONS, MISSED_WHAT, MISSED_WHY } from './missed-texts.ts';
export type { ProgramCache } from './observe/built-programs.ts';
export { observeHost, type ObserveInit } from './observe/observe.ts';
