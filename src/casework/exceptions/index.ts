export * from './ask.ts';
export * from './coverage.ts';
export * from './decide.ts';
export * from './exception.ts';
export * from './holding.ts';
export * from './read.ts';
export * from './refresh.ts';
