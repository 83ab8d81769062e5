export * from './read.ts';
export * from './update.ts';
export * from './advisories/index.ts';
