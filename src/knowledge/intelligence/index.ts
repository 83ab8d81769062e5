export * from './epss.ts';
export * from './join.ts';
export * from './kev.ts';
export * from './ssvc.ts';
