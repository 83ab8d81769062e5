export * from './import-folder.ts';
export type { ImportReport, NotedFile } from './report.ts';
export { UNKNOWN_ACCOUNT, UNKNOWN_REGION } from './settle-place.ts';
export { IMPORT_TEXTS, type ImportNote, type ImportNoteCode, sayNote } from './texts.ts';
