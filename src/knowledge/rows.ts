import type { ExploitPack } from '#analysis/exposure/waf/exploits';
import { canonicalJson, type Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import { type NewRow, packText, unpackText } from '#platform/store';

export const EXPLOIT = 'exploit';

/** One pack unpacked: a CVE with thousands of requests is no honest one. */
const MAX_BODY = 64 * 1024 * 1024;

/** A pack as it is stored, packed only when it is written. */
export interface PackRow {
  readonly id: string;
  readonly digest: string;
  readonly row: () => NewRow<'knowledge_pack'>;
}

export function packRow(pack: ExploitPack, revision: string, at: Instant): PackRow {
  const body = canonicalJson(pack);
  const digest = sha256(body);
  return {
    id: pack.cve,
    digest,
    row: () => ({
      kind: EXPLOIT,
      id: pack.cve,
      title: pack.title,
      severity: pack.severity,
      variants: pack.variants.length,
      requests: pack.variants.reduce((sum, { requests }) => sum + requests.length, 0),
      unresolved: pack.variants.filter(({ unresolved }) => unresolved.length > 0).length,
      omitted: pack.omitted ?? 0,
      digest,
      revision,
      built_at: at,
      body: packText(body),
    }),
  };
}

export function packOf(cve: string, body: Uint8Array): ExploitPack {
  return JSON.parse(unpackText(body, `the exploit pack of ${cve}`, MAX_BODY)) as ExploitPack;
}
