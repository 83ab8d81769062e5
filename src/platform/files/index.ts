export * from './read.ts';
export * from './walk.ts';
export * from './stream.ts';
