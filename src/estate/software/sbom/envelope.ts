import { at, isJson } from '#kernel';
import { textAt } from '../readers/support/members.ts';

/** Envelopes around statements around documents; more than these nobody writes. */
const MAX_LAYERS = 6;

/**
 * The document inside of attestations: a DSSE envelope, an in-toto statement, and the `Data` that cosign put around
 * documents. Signatures are not checked here; what comes out is somebody's report, as every SBOM is.
 * https://github.com/secure-systems-lab/dsse/blob/master/envelope.md,
 * https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md (read 2026-11-26)
 */
export function openEnvelope(value: unknown): unknown {
  let here = value;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const inner = innerOf(here);
    if (inner === undefined) return here;
    here = inner;
  }
  return here;
}

function innerOf(value: unknown): unknown {
  if (typeof value === 'string') return parsed(value);
  const payload = textAt(value, 'payload');
  if (payload !== '' && textAt(value, 'payloadType') !== '')
    return parsed(Buffer.from(payload, 'base64').toString('utf8'));
  if (textAt(value, 'predicateType') !== '') return at(value, 'predicate');
  const data = at(value, 'Data');
  return isJson(data) || typeof data === 'string' ? data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
