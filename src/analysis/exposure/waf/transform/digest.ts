import { createHash } from 'node:crypto';

/** The digest's bytes: "the computed hash is in a raw binary form". */
export function digest(algorithm: 'md5' | 'sha256', text: string): string {
  return createHash(algorithm).update(text, 'latin1').digest('binary');
}
