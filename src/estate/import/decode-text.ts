import { type ImportNote, note } from './texts.ts';

export type Decoded = { readonly text: string } | { readonly refused: ImportNote };

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one (PowerShell writes it with `>`),
 * UTF-16 without one when every other byte of the beginning is NUL. Anything else is refused by name.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.byteLength === 0) return { refused: note('empty') };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { refused: note('binary') };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { refused: note('wrong-encoding') };
  }
}

/** Bytes of the beginning that are looked at when there is no byte order mark. */
const SAMPLE = 64;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const isNul = (parity: number) => sample.every((byte, index) => (index % 2 === parity ? byte === 0 : byte !== 0));
  if (sample.byteLength >= 4 && isNul(1)) return 'utf-16le';
  if (sample.byteLength >= 4 && isNul(0)) return 'utf-16be';
  return 'utf-8';
}
