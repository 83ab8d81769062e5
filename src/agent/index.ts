export type { ProgramCache } from './observe/built-programs.ts';
export { observeHost, type ObserveInit } from './observe/observe.ts';
export { type OwnerBooks, ownerBooks } from './owners/index.ts';
