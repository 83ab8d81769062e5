export * from './read.ts';
export * from './walk.ts';
