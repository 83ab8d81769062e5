export * from './sketch.ts';
export * from './told.ts';
