export * from './completeness.ts';
export * from './directory.ts';
export * from './item.ts';
export * from './kinds/index.ts';
export * from './snapshot.ts';
