import { zstdCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Fault } from '#kernel';
import { sha256 } from '#platform/runtime';
import { decodeChunk, encodeChunk, MAX_CHUNK_BYTES } from './chunk-codec.ts';

const lines = ['{"a":1}', '{"b":"line\\nbreak 櫓"}'];

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

it('gives back the items it was given, in their order', () => {
  const { ref, content } = encodeChunk(lines);
  expect(decodeChunk(ref, content)).toEqual([{ a: 1 }, { b: 'line\nbreak 櫓' }]);
  expect(ref).toEqual({ digest: sha256(lines.join('\n')), items: 2, bytes: Buffer.byteLength(lines.join('\n')) });
});

it('gives equal digests for equal lines', () => {
  expect(encodeChunk(lines).ref).toEqual(encodeChunk([...lines]).ref);
});

it.each([
  [
    'a flipped byte',
    (content: Uint8Array) => content.with(content.length >> 1, (content[content.length >> 1] ?? 0) ^ 1),
  ],
  ['a cut end', (content: Uint8Array) => content.subarray(0, content.length - 3)],
  ['no bytes', () => new Uint8Array()],
  ['other content', () => zstdCompressSync('{"a":2}\n{"b":"line\\nbreak xyz"}')],
  ['a bomb', () => zstdCompressSync(Buffer.alloc(64 * 1024 * 1024))],
])('refuses %s as a damaged store', (_, damage) => {
  const { ref, content } = encodeChunk(lines);
  const fault = faultOf(() => decodeChunk(ref, damage(content)));
  expect(fault.code).toBe('store');
  expect(fault.message).toContain(ref.digest.slice(0, 12));
  expect(fault.mend).toContain('collect again');
});

it('does not unpack what claims to be larger than a chunk may be', () => {
  const { ref, content } = encodeChunk(lines);
  expect(faultOf(() => decodeChunk({ ...ref, bytes: MAX_CHUNK_BYTES + 1 }, content)).message).toContain('limit');
});
