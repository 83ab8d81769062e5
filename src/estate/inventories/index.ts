export * from './hold.ts';
export * from './read.ts';
