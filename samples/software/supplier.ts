import type { Instant } from '#kernel';

/** What the maker of the machine image says of it. */
export const SUPPLIER_DOCUMENT = 'hinoki-golden-image.openvex.json';

/** https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md (read 2026-11-26) */
export function supplierStatement(issuedAt: Instant): string {
  return JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://sugi-linux.example/vex/2023-44487',
    author: 'Sugi Linux Works',
    timestamp: issuedAt,
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2023-44487' },
        products: [{ '@id': 'pkg:rpm/almalinux/libnghttp2' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
        impact_statement: 'Only curl uses the library in this image, as a client: nothing in it answers to HTTP/2.',
      },
    ],
  });
}
