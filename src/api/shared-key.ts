import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '#platform/runtime';

/** Whether a sender gave the key. Without a key to give, nobody did. Digests are compared, so that the length tells nothing. */
export function isRightKey(wanted: string | undefined, given: unknown): boolean {
  return (
    wanted !== undefined &&
    typeof given === 'string' &&
    timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)))
  );
}

/** The key of `Authorization: Bearer <key>`, as it came otherwise. */
export function bearerOf(header: unknown): unknown {
  return typeof header === 'string' ? (/^Bearer +(\S{1,4096}) *$/i.exec(header)?.[1] ?? undefined) : undefined;
}
