export * from './completeness.ts';
export * from './directory.ts';
export * from './host/index.ts';
export * from './item.ts';
export * from './kinds/index.ts';
export { MOVING_MEMBERS } from './moving.ts';
export * from './runtime/index.ts';
export * from './snapshot.ts';
export * from './software/index.ts';
