import { hash } from 'node:crypto';

/** SHA-256 as lower-case hex. Content addresses and identities are built on it. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The first 128 bits of SHA-256 as 32 hex characters: short enough for a URL, collision-free in practice. */
export function shortDigest(content: string): string {
  return sha256(content).slice(0, 32);
}
