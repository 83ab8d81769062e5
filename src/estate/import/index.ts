export * from './import-folder.ts';
export type { ImportReport, NotedFile } from './report.ts';
export { type ImportNote, type ImportNoteCode, sayNote } from './texts.ts';
