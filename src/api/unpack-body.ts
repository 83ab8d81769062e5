import type { FastifyRequest } from 'fastify';
import { Fault } from '#kernel';
import { gunzipBounded, isGzip } from '#platform/files';
import { REFUSALS, RefusedRequest } from './problem.ts';

/** The bytes of a `raw` body, unpacked as far as `maxBytes` when it came as gzip; refuses a bomb and any other packing. */
export async function unpackBody(request: FastifyRequest, body: Buffer, maxBytes: number): Promise<Uint8Array> {
  const packing = request.headers['content-encoding'] ?? 'identity';
  if (packing !== 'identity' && packing !== 'gzip') throw new RefusedRequest(REFUSALS['wrong-packing']);
  if (packing === 'identity' && !isGzip(body)) return body;
  try {
    return await gunzipBounded(body, 'the request body', maxBytes);
  } catch (thrown) {
    throw thrown instanceof Fault && thrown.code === 'exhausted' ? new RefusedRequest(REFUSALS['too-large']) : thrown;
  }
}
