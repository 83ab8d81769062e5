import { PACKAGE_READER_LIMITS } from '../contract.ts';

/** Whether a text out of a file can be a name or a version: something, not endless, without control characters. */
export function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= PACKAGE_READER_LIMITS.nameLength && !/\p{Cc}/u.test(text);
}

/** The part of a path behind its last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
