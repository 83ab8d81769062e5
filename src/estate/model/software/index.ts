export * from './holding.ts';
export * from './inventory.ts';
export * from './package.ts';
export * from './purl/index.ts';
