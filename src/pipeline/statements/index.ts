export { dropDocument, keepDocument, type KeptDocument, type StatementWish } from './keep.ts';
