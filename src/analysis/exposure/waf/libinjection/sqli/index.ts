export { detectSqli, type SqliAnswer } from './detect.ts';
export { fold } from './fold.ts';
export { type SqliState, sqliState, tokenAt } from './state.ts';
export type { Token } from './token.ts';
export { tokenize } from './tokenize.ts';
