export * from './inventory.ts';
export * from './package.ts';
