import { randomBytes } from 'node:crypto';

/** 256 random bits, URL-safe: session ids and one-time links. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
