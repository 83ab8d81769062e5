export { keyChangeNotices, readKeyEvent } from './key-change.ts';
export * from './list.ts';
export * from './preview.ts';
export { toMessage } from './row.ts';
