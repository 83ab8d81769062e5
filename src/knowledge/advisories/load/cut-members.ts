import type { SourceProblem } from '../contract.ts';

/** A member of the root object with the text of its value, or why it cannot be had. */
export type Member = { readonly name: string; readonly text: string } | SourceProblem;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/**
 * Cuts the root object of JSON text into its members without parsing their values; memory holds one of them. Values are
 * checked when they are parsed, one by one.
 */
export async function* cutMembers(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Member> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held: Buffer[] = [];
  let size = 0;
  let isTooLarge = false;
  let colonAt = -1;

  const keep = (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) {
      isTooLarge = true;
      held = [];
    } else if (!isTooLarge && part.length > 0) held.push(part);
  };
  const finish = (): Member | undefined => {
    const bytes = Buffer.concat(held);
    const [colon, tooLarge, empty] = [colonAt, isTooLarge, size === 0];
    [held, size, isTooLarge, colonAt] = [[], 0, false, -1];
    if (tooLarge) return { code: 'too-large', detail: `a member of more than ${maxBytes} bytes` };
    if (empty || bytes.toString().trim() === '') return undefined;
    return memberOf(bytes, colon);
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === COLON && depth === 1 && colonAt < 0) colonAt = size + index - from;
      else if (OPENING.has(byte)) {
        depth += 1;
        if (depth === 1) from = index + 1;
      } else if (CLOSING.has(byte) || (byte === COMMA && depth === 1)) {
        if (depth === 1) {
          keep(chunk.subarray(from, index));
          from = index + 1;
          const member = finish();
          if (member) yield member;
        }
        if (byte !== COMMA) depth -= 1;
        if (depth <= 0) return;
      }
    }
    if (depth > 0) keep(Buffer.from(chunk.subarray(from)));
  }
  yield {
    code: 'cut-off',
    detail: depth === 0 ? 'the file holds no JSON object' : 'the file ends before its object does',
  };
}

function memberOf(bytes: Buffer, colon: number): Member {
  if (colon < 0) return { code: 'not-json', detail: 'something in the root object that is no member' };
  try {
    const name: unknown = JSON.parse(bytes.toString('utf8', 0, colon));
    if (typeof name === 'string') return { name, text: bytes.toString('utf8', colon + 1) };
  } catch {
    return { code: 'not-json', detail: 'a member whose name is no text' };
  }
  return { code: 'not-json', detail: 'a member whose name is no text' };
}
