import { unpackText } from '#platform/store';
import type { Advisory } from './contract.ts';

/** One advisory unpacked: 20,000 packages with their versions are far below. */
const MAX_BODY = 64 * 1024 * 1024;

/** An advisory as it was packed. Fault `store` when it is damaged. */
export function advisoryOf(id: string, body: Uint8Array): Advisory {
  return JSON.parse(unpackText(body, `the advisory ${id}`, MAX_BODY)) as Advisory;
}
