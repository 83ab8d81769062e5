export * from './chunks.ts';
export * from './read.ts';
export * from './walk.ts';
export * from './stream.ts';
export * from './digest.ts';
export * from './zip.ts';
export * from './tree.ts';
export * from './temporary-folder.ts';
