export * from './common.ts';
export * from './estate.ts';
export * from './filter.ts';
export * from './findings.ts';
export * from './routes.ts';
export * from './lists.ts';
