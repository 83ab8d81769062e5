/** The content of a chunked body, trailers left out; undefined when it is not one. RFC 9112 §7.1 */
export function decodeChunked(text: string): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (end < 0 || end - at > MAX_SIZE_LINE) return undefined;
    const [digits = ''] = text.slice(at, end).split(';');
    const size = /^[0-9a-f]{1,8}$/i.test(digits.trim()) ? Number.parseInt(digits.trim(), 16) : undefined;
    if (size === undefined) return undefined;
    if (size === 0) return parts.join('');
    const start = end + 1;
    if (start + size > text.length) return undefined;
    parts.push(text.slice(start, start + size));
    at = start + size;
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text[at] === '\n') at += 1;
    else return undefined;
  }
  return undefined;
}

/** A chunk's size with its extensions. */
const MAX_SIZE_LINE = 1_024;
