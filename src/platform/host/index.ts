export * from './files.ts';
export * from './host.ts';
export * from './jvm-attach.ts';
export * from './look.ts';
export type { FileFacts, FileKind } from './raw.ts';
