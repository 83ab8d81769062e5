export * from './read.ts';
export * from './update.ts';
