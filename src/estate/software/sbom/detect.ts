/** Bytes at both ends of a file that are looked at: some tools write the head of the document last. */
const WINDOW = 64 * 1024;

const JSON_SIGNS =
  /"bomFormat"\s*:\s*"CycloneDX"|"spdxVersion"\s*:\s*"SPDX-|"payloadType"\s*:\s*"application\/vnd\.in-toto\+json"|"predicateType"\s*:\s*"https?:\/\/(?:spdx\.dev|cyclonedx\.org)/;
const XML_SIGN = /<(?:\w+:)?bom\s[^>]{0,2000}cyclonedx\.org\/schema\/bom/;
const TAGS_SIGN = /^SPDXVersion:\s*SPDX-/m;

export type SbomSyntax = 'json' | 'xml' | 'tags';

/** How a file that may be an SBOM is written; undefined when it is none. */
export function sbomSyntax(bytes: Uint8Array): SbomSyntax | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file
    .toString('utf8', 0, WINDOW)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{')) {
    const end = file.toString('utf8', Math.max(0, file.length - WINDOW));
    return JSON_SIGNS.test(start) || JSON_SIGNS.test(end) ? 'json' : undefined;
  }
  if (start.startsWith('<')) return XML_SIGN.test(start) ? 'xml' : undefined;
  return TAGS_SIGN.test(start) ? 'tags' : undefined;
}

/** Whether a file is CycloneDX (JSON, XML), SPDX (JSON, tags) or an attestation around one, by how it begins and ends. */
export function looksLikeSbom(bytes: Uint8Array): boolean {
  return sbomSyntax(bytes) !== undefined;
}
