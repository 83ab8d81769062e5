export * from './access.ts';
export * from './deadline.ts';
export * from './partition.ts';
export * from './problem.ts';
