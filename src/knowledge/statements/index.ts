export * from './keep.ts';
export * from './shelf.ts';
