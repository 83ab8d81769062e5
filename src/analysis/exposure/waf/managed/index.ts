export type { ManagedGroup, ManagedRelease } from './define.ts';
export * from './groups.ts';
export * from './known-facts.ts';
